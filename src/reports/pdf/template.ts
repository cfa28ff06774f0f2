/**
 * The Typst template of every PDF. All text arrives as strings in data.json and is shown as text, never as markup:
 * there is no `eval`, no import, and no file but those handed over.
 */
export const template = `
#let d = json("/data.json")
#let inl(c) = {
  if type(c) == str { c }
  else if type(c) == array { c.map(inl).join() }
  else if "b" in c { strong(inl(c.b)) }
  else if "sup" in c { super(c.sup) }
  else if "ref" in c { footnote(label(c.ref)) }
  else if "fn" in c { [#footnote(inl(c.fn))#label(c.id)] }
  else if "href" in c { link(c.href, inl(c.c)) }
  else if "lang" in c { text(lang: c.lang, inl(c.c)) }
}
#set document(title: d.title, author: d.author, date: datetime(year: d.year, month: d.month, day: d.day), keywords: ("Ratsam", d.kind))
#set text(lang: d.lang, region: d.region, font: ("Source Sans 3", "DejaVu Sans"), fallback: false, size: d.size * 1pt, hyphenate: true)
#set par(justify: false, leading: 0.55em, spacing: 0.75em)
#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 20mm, bottom: 25mm),
  background: if d.marks { context if counter(page).get().first() == 1 {
    for y in (105mm, 148.5mm, 210mm) { place(top + left, dx: 5mm, dy: y, line(length: if y == 148.5mm { 6mm } else { 4mm }, stroke: 0.4pt)) } } },
  footer: context [#set text(8.5pt); #grid(columns: (1fr, auto), column-gutter: 8mm, d.foot, [#d.page.at(0) #counter(page).display() #d.page.at(1) #counter(page).final().first()])])
#set heading(numbering: none)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): it => { set text(14pt, weight: 700); block(above: 1.1em, below: .7em, sticky: true, it.body) }
#show heading.where(level: 2): it => { set text(11.5pt, weight: 700); block(above: 1.15em, below: .55em, sticky: true, it.body) }
#show heading.where(level: 3): it => { set text(d.size * 1pt, weight: 700); block(above: 1em, below: .5em, sticky: true, it.body) }
#show link: it => underline(text(fill: rgb("#00457c"), it))
#set table(stroke: 0.5pt + rgb("#666666"), inset: (x: 4.5pt, y: 4pt))
#show table: set text(9pt)
#show table: set par(leading: .5em)
#show table.cell.where(y: 0): set text(weight: 700, hyphenate: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: table): set block(breakable: true)
#show figure: set block(above: 1.1em, below: 1.2em)
#show figure.caption: it => { set text(9.5pt, weight: 700); set align(left); block(sticky: it.kind == table, it.body) }
#show quote: set pad(x: 4mm)
#set footnote.entry(separator: line(length: 30%, stroke: 0.5pt), gap: 0.4em)
#show footnote.entry: set text(8.5pt)
#set list(indent: 0pt, body-indent: 2mm, spacing: 0.6em)
#set enum(indent: 0pt, body-indent: 2mm, spacing: 0.6em)
#let defs(items, width) = { set par(hanging-indent: width, spacing: 0.45em)
  for (term, details) in items { par(box(width: width - 2mm, strong(inl(term))) + h(2mm) + inl(details)) } }
#let long-defs(items) = { for (term, details) in items { par(strong(inl(term)) + linebreak() + inl(details)) } }
#let logo(c) = image("/" + c.file, alt: c.alt, height: 20mm, fit: "contain")
#let head(b) = {
  let colour = if b.colour == none { black } else { rgb(b.colour) }
  let title = { par(text(15pt, weight: 700, fill: colour, hyphenate: false, inl(b.name))); if b.office != "" { par(text(10pt, inl(b.office))) } }
  if b.coat != none { place(top + right, figure(kind: "coat", supplement: none, numbering: none, logo(b.coat))) }
  if b.window {
    block(height: 78.46mm, width: 100%, above: 0pt, below: 0pt, {
      block(width: if b.coat == none { 100% } else { 130mm }, title)
      place(top + left, dy: 25mm, block(width: 80mm, height: 45mm, {
        if b.sender != "" { block(height: 12.7mm, above: 0pt, below: 2mm, align(bottom, par(text(7pt, inl(b.sender))))) }
        for line in b.recipient { par(spacing: 0.4em, inl(line)) } }))
      place(top + left, dx: 98mm, dy: 30mm, block(width: 67mm, { set text(9pt); set par(spacing: 4pt, hanging-indent: 24mm)
        for (term, details) in b.contact { par(box(width: 24mm, inl(term) + ":") + inl(details)) } }))
    })
  } else {
    block(width: if b.coat == none { 100% } else { 130mm }, height: if b.coat == none { auto } else { 22mm }, title)
    if b.sender != "" { par(text(8pt, inl(b.sender))) }
    for line in b.recipient { par(spacing: 0.4em, inl(line)) }
    if b.contact.len() > 0 { set text(9pt); defs(b.contact, 32mm) }
    v(1mm)
    line(length: 100%, stroke: 0.8pt + colour)
  }
}
#let blk(b) = {
  if b.t == "h" { heading(level: b.l, outlined: true, inl(b.c)) }
  else if b.t == "p" {
    if b.role == "small" { block(above: 0.9em, par(text(8.5pt, inl(b.c)))) }
    else if b.role == "draft-note" { par(text(9pt, style: "italic", inl(b.c))) }
    else { par(inl(b.c)) } }
  else if b.t == "quote" { quote(block: true, inl(b.c)) }
  else if b.t == "ol" { enum(..b.items.map(inl)) }
  else if b.t == "ul" { list(..b.items.map(inl)) }
  else if b.t == "defs" { if b.long { long-defs(b.items) } else { defs(b.items, b.width * 1mm) } }
  else if b.t == "table" {
    figure(kind: table, supplement: none, numbering: none, caption: inl(b.caption),
      table(columns: b.columns.map(w => w * 1fr), align: b.align.map(a => if a == "end" { right + top } else { left + top }),
        table.header(..b.head.map(inl)), ..b.rows.flatten().map(c => table.cell(breakable: c.long, inl(c.c)))))
  } else if b.t == "chart" {
    figure(kind: image, supplement: none, numbering: none, caption: b.caption, image(bytes(b.svg), format: "svg", alt: b.alt, width: 100%))
  } else if b.t == "break" { pagebreak(weak: true) }
  else if b.t == "head" { head(b) }
  else if b.t == "sign" {
    block(breakable: false, above: 9mm, { for (at, line) in b.lines.enumerate() { par(inl(line)); if at + 1 < b.lines.len() { v(if at + 2 == b.lines.len() { 8mm } else { 1mm }) } } })
  }
}
#for b in d.blocks { blk(b) }
#for a in d.attachments { pdf.attach("/" + a.name, relationship: "data", mime-type: "application/json", description: a.description) }
`
