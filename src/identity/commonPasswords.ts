/** Stems that long passwords of lists are made of; digits at the end and signs do not make them better. */
export const commonPasswords: readonly string[] = [
  'passwort', 'passwortpasswort', 'password', 'passwordpassword', 'geheim', 'geheimgeheim',
  'hallo', 'hallohallo', 'willkommen', 'welcome', 'qwertz', 'qwertzuiop', 'qwertzuiopü', 'qwerty',
  'qwertyuiop', 'asdfghjkl', 'asdfghjklöä', 'yxcvbnm', 'iloveyou', 'ichliebedich', 'schatz',
  'sommer', 'winter', 'fruehling', 'herbst', 'januar', 'februar', 'montag', 'deutschland',
  'sachsen', 'bayern', 'berlin', 'leipzig', 'dresden', 'markkleeberg', 'stadtverwaltung',
  'gemeinde', 'rathaus', 'buergermeister', 'bürgermeister', 'verwaltung', 'administrator', 'admin',
  'adminadmin', 'ratsam', 'ratsamratsam', 'fussball', 'fußball', 'schalke', 'bayernmuenchen',
  'letmein', 'changeme', 'computer', 'internet', 'datenschutz', 'startstart', 'test', 'testtest',
  'aaaaaaaaaaaa', 'abcdefghijkl', 'abcdefghijklm', '', '1q2w3e4r5t6z', '1q2w3e4r5t6y',
] // prettier-ignore
