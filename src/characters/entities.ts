/**
 * The named character references that scrapers leave, those with a semicolon.
 *
 * All of HTML 4, and of HTML 5 the letters of European languages and the signs
 * that news has. The other thousand and a half are for mathematics.
 */
import {late} from '../rule/late.ts'

/** U+00A0 to U+00FF, one name each. */
const latin1 = `
  nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
  acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde
  Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc
  Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml
  aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc
  otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
`

/** Spaces and what joins or parts without being seen. */
const unseen: readonly (readonly [string, string])[] = [
  ['Tab', ' '],
  ['NewLine', ' '],
  ['NonBreakingSpace', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['emsp13', '\u2004'],
  ['emsp14', '\u2005'],
  ['numsp', '\u2007'],
  ['puncsp', '\u2008'],
  ['thinsp', '\u2009'],
  ['ThinSpace', '\u2009'],
  ['hairsp', '\u200a'],
  ['ZeroWidthSpace', '\u200b'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['MediumSpace', '\u205f'],
  ['NoBreak', '\u2060']
]

/** Names and their characters, in turn. */
const pairs = `
  apos ' quot " amp & lt < gt > excl ! num # dollar $ percnt % lpar ( rpar ) ast * midast * plus + comma ,
  period . sol / colon : semi ; equals = quest ? commat @ lsqb [ lbrack [ bsol \\ rsqb ] rbrack ] Hat ^
  lowbar _ grave \` lcub { lbrace { verbar | vert | rcub } rbrace } hyphen ‐ dash ‐ horbar ― lsquor ‚
  ldquor „ rsquor ’ rdquor ” OpenCurlyQuote ‘ CloseCurlyQuote ’ OpenCurlyDoubleQuote “
  CloseCurlyDoubleQuote ” bullet • mldr … nldr ‥ caret ⁁ copysr ℗ numero № incare ℅ rx ℞ half ½ frac13 ⅓
  frac23 ⅔ frac15 ⅕ frac25 ⅖ frac35 ⅗ frac45 ⅘ frac16 ⅙ frac56 ⅚ frac18 ⅛ frac38 ⅜ frac58 ⅝ frac78 ⅞
  check ✓ checkmark ✓ cross ✗ star ☆ starf ★ bigstar ★ phone ☎ female ♀ male ♂ flat ♭ natural ♮ sharp ♯
  TRADE ™ REG ® COPY © AMP & LT < GT > QUOT " squ □ square □ blk14 ░ utri ▵ dtri ▿ ltri ◃ rtri ▹ utrif ▴
  dtrif ▾ ltrif ◂ rtrif ▸ cir ○ xcirc ◯ bigcirc ◯ breve ˘ caron ˇ dot ˙ ring ˚ ogon ˛ dblac ˝ heartsuit ♥
  epsi ε straightphi ϕ varepsilon ϵ rightarrow → leftarrow ← uparrow ↑ downarrow ↓ Rightarrow ⇒
  centerdot · pm ± div ÷ angst Å Vert ‖ Verbar ‖ tprime ‴ qprime ⁗ ohm Ω
  OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε
  Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ
  Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ
  lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω
  thetasym ϑ upsih ϒ piv ϖ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘
  real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔
  forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝
  infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂
  sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang 〈
  rang 〉 loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦
  ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰
  Amacr Ā amacr ā Abreve Ă abreve ă Aogon Ą aogon ą Cacute Ć cacute ć Ccirc Ĉ ccirc ĉ Cdot Ċ cdot ċ
  Ccaron Č ccaron č Dcaron Ď dcaron ď Dstrok Đ dstrok đ Emacr Ē emacr ē Edot Ė edot ė Eogon Ę eogon ę
  Ecaron Ě ecaron ě Gcirc Ĝ gcirc ĝ Gbreve Ğ gbreve ğ Gdot Ġ gdot ġ Gcedil Ģ Hcirc Ĥ hcirc ĥ Hstrok Ħ
  hstrok ħ Itilde Ĩ itilde ĩ Imacr Ī imacr ī Iogon Į iogon į Idot İ imath ı IJlig Ĳ ijlig ĳ Jcirc Ĵ
  jcirc ĵ Kcedil Ķ kcedil ķ kgreen ĸ Lacute Ĺ lacute ĺ Lcedil Ļ lcedil ļ Lcaron Ľ lcaron ľ Lmidot Ŀ
  lmidot ŀ Lstrok Ł lstrok ł Nacute Ń nacute ń Ncedil Ņ ncedil ņ Ncaron Ň ncaron ň napos ŉ ENG Ŋ eng ŋ
  Omacr Ō omacr ō Odblac Ő odblac ő Racute Ŕ racute ŕ Rcedil Ŗ rcedil ŗ Rcaron Ř rcaron ř Sacute Ś
  sacute ś Scirc Ŝ scirc ŝ Scedil Ş scedil ş Tcedil Ţ tcedil ţ Tcaron Ť tcaron ť Tstrok Ŧ tstrok ŧ
  Utilde Ũ utilde ũ Umacr Ū umacr ū Ubreve Ŭ ubreve ŭ Uring Ů uring ů Udblac Ű udblac ű Uogon Ų uogon ų
  Wcirc Ŵ wcirc ŵ Ycirc Ŷ ycirc ŷ Zacute Ź zacute ź Zdot Ż zdot ż Zcaron Ž zcaron ž gacute ǵ IOcy Ё DJcy Ђ
  GJcy Ѓ Jukcy Є DScy Ѕ Iukcy І YIcy Ї Jsercy Ј LJcy Љ NJcy Њ TSHcy Ћ KJcy Ќ Ubrcy Ў DZcy Џ Acy А Bcy Б
  Vcy В Gcy Г Dcy Д IEcy Е ZHcy Ж Zcy З Icy И Jcy Й Kcy К Lcy Л Mcy М Ncy Н Ocy О Pcy П Rcy Р Scy С Tcy Т
  Ucy У Fcy Ф KHcy Х TScy Ц CHcy Ч SHcy Ш SHCHcy Щ HARDcy Ъ Ycy Ы SOFTcy Ь Ecy Э YUcy Ю YAcy Я acy а bcy б
  vcy в gcy г dcy д iecy е zhcy ж zcy з icy и jcy й kcy к lcy л mcy м ncy н ocy о pcy п rcy р scy с tcy т
  ucy у fcy ф khcy х tscy ц chcy ч shcy ш shchcy щ hardcy ъ ycy ы softcy ь ecy э yucy ю yacy я iocy ё
  djcy ђ gjcy ѓ jukcy є dscy ѕ iukcy і yicy ї jsercy ј ljcy љ njcy њ tshcy ћ kjcy ќ ubrcy ў dzcy џ
`

const entities = late(() => new Map([...inOrder(), ...unseen, ...inTurn()]))

/** The character that a name stands for; `undefined` for what is no name. */
export function entityOf(name: string): string | undefined {
  return entities().get(name)
}

function inOrder(): [string, string][] {
  return words(latin1).map((name, index) => [name, String.fromCharCode(0xa0 + index)])
}

function inTurn(): [string, string][] {
  const all = words(pairs)
  return Array.from({length: all.length / 2}, (_, index) => [all[2 * index] ?? '', all[2 * index + 1] ?? ''])
}

function words(list: string): string[] {
  return list.trim().split(/\s+/u)
}
