/**
 * Words with a hyphen of their own, by language: what tells `award-winning`
 * from `consecu-tive` at the end of a line.
 *
 * Only words in lower case need telling: before a capital or a digit a hyphen
 * is the writer's. A language without a list gets none of its words kept apart.
 * A list is its words with blanks between them: few runs ask for any, and
 * cutting all of them up takes 2 ms.
 */
export interface Compounds {
  /** First halves that few longer words begin with: `award`, `self`. */
  left?: string
  /** Second halves that few longer words end in: `based`, `year`. */
  right?: string
  /** Whole words that neither of the lists makes sure of: `real-time`. */
  whole?: string
  /** Ends of words that never stand behind a hyphen: `ment`, `tion`. */
  endings?: string
  /** Short words that lean on the word before with a hyphen: `-se`, `-là`, `-то`. */
  clitics?: string
  /** What the word before has to look like for that. */
  host?: RegExp
  /** What adjectives that make one with another look like, first and second: `palliativ-geriatrisch`. */
  hosts?: RegExp
  guests?: RegExp
  /** Words behind a hyphen that stands for something left out: `Ein- und Ausgang`. */
  joins?: string
  /** Whether a first half that the text has as a word is proof enough. */
  loose?: true
}

/** Adjectives of nations and fields in the form in which they stand before another in the Romance languages. */
const combining = `
  afro américano anglo austro belgo científico crítico cívico económico econômico euro franco físico
  germano greco gréco hispano histórico ibero indo israelo israélo italo judeo judéo latino
  lingüístico luso medico médico nippo politico político russo serbo sino socio sócio tecnico teórico
  turco técnico téorico ítalo
`

/** What is known, by tag. */
export const compounds: Readonly<Record<string, Compounds>> = {
  da: {joins: 'eller og samt'},
  de: {
    left: `
      deutsch links nord ost rechts rot schwarz sozial süd west wirtschafts
    `,
    hosts: /(?:isch|iv|al|är|ell|ig|lich|sch)$/,
    guests: /(?:isch|iv|al|lich|ig|ell|är)(?:e[mnrs]?)?$/,
    joins: 'als beziehungsweise bis bzw oder sowie statt und wie'
  },
  en: {
    left: `
      above alcohol all always animal arms army asset award baby battery beginner behind best better
      billion black blue bone born bottom brand breath brick british brown built bulk bullet burned
      business camera cancer candle carbon career carry case cash catch cease centre century chart check
      child chinese church city clean clear climate close closed cloud club coal coast coffee cold college
      color colour community company computer conflict consumer content cost country county court cover
      credit crime crisis cross crowd crowned customer cutting dark day dead death debt decade decision
      deep dollar domain double dozen drag drawn dress drug dry dual dust duty e early earth east easy
      education eight election emergency employee energy english enterprise entry environment error escape
      event ever evidence exactly export extra face fact fair family fast father fear feature federal feel
      field fifth fifty fine first fish five fixed flag flat flood floor follow food foreign forest forty
      forward four fourth french fresh fruit fuel full fund future game gender german glass goal gold
      government grass gray great grey ground growth hair half hands harm hate hearing heat heavily heavy
      help high higher highest highly horse hot hour human hundred hunger hurricane income industry
      inflation infra interest iron island italian japanese jet job joint judge jury kind king knee knife
      knock labor labour lady lamp large laser last late laugh leading league least letter level limited
      lion little living loan local long longer longest loss loud love low lower lowest machine made mail
      male market mass match meat media medical medium member mental meter metre mid middle mile military
      milk million mixed mobile money month moon most mother motor much must nail name narrow nerve never
      new newly next nickel nine ninth noise non north northern now nuclear nurse ocean office often once
      one only open opt orange organ outer owner oxygen page paint paper parent party peace peer penny
      people performance petrol phone piano picture pink plastic poison police policy polling poor post
      pound poverty powerful press price prime prince print prison privacy private prize problem profit
      public pull purple purpose push quality quarter queen question quick quiet race radio rail rain
      rapid rare rate ready rear record red refugee relief research resource retail revenue rich rights
      risk river rock role room root rose round rule rules russian safe safety sail sales salt same
      satellite save scale school science score seal search season seat second secret security seed self
      sell semi senior server service seven seventh shape sharp shell shelter shock short shot shut sign
      silver single six sixth size skin sky sleep slow small smoke snow social solar sold soldier solid
      soon sound south southern soviet space speech speed spell spin sports spot square stage state
      station steam steel step still stock stone storm street stress strong student study sugar summer
      supply surface sweet swing system table tax team tear technology teen television temperature tenth
      terror test thank thick thin third thirty thought thousand thread three tight tongue too tough town
      traffic trail train training travel tree truck trust truth twelve twenty twice two type ultra upper
      user value vice video village voice vote waist walk wall warm washed waste watch water wave weapons
      weather weight well west western wheat white wide wife wild wind wine winner winter wire woman women
      word worker worst would wrong year yellow young zero zinc
    `,
    right: `
      access affected after again air alike angle appointed approved armed around aspiring assisted
      attended awaited aware away backed baked balance balanced banging bank banned based bashing bearing
      beating being best blank blasted blessed blind blood blowing bodied bomb booked border born bottom
      bound boxed brained brainer branded breaker breaking bred broken brow building built burner burning
      button by caliber calibre called calorie capable carbon card caring carrier carrying catching
      centered centred centric chain challenge chamber changer changing charge charged check checked
      chested circuit city civilian clad class classified clean cleaning click clinching clockwise closed
      cloth coated coded cold collar color colored colour coloured combat comer commerce compatible
      competitive complete compliant conceived concept conditioned conditioning confessed confidence
      confident congress connected conscious consuming containing continent contract control controlled
      cooked cool cost country course court covid crafted crashing critical cross crossing cup curricular
      cut cutter cutting damaged deadly deaf deal dealer dealing debt deck decker deep defence defense
      defensive deficit defined degradable degree delayed delivered demand democratic dense density
      dependent deprived deserved designed destroyed destructive detached developed dimensional dinner
      discipline distance divided do dollar dominated doomed dozen draft drawn dried drinking drive driven
      driver driving drop dropping duty earned earner earning earnings earth east easy eaten eater eating
      educated effective efficient elect elected election eligible employed employment empty enabled ended
      ending enemy energy enforced engined enhanced enriched equipped escalation established esteem event
      evident examination executive existent existing expected expert expired explanatory explored eye
      eyed faced facing fashioned favored fearing fed feeding feeling female fiction field fifth fifths
      figure filled filling film final financed financing fired firing first fisted fitting five flagged
      fledged flight floating floor flowing flung flying focus focused focussed following food footed
      forced format fortune founded founder four fourth fourths free french friendly from fuel fueled
      fuelled funded funding future garde gathering generated generating generation girl go goal goer
      goods governing government governmental grabbing grade gray greased grey grid gripping gross
      grounded grower growing guarded guided gun haired handed hander handling hands happy headed header
      hearted heating heavy height help here high highest hit hitter hitting holder holding home hoped
      hosted hour hours hungry hunting hype inclusive income indexed inducing industry infected infested
      informed injured inspired insured integrated intensity intensive interest invested involved issued
      keeper kept kick killed killer killing kilo kilometer kilometre knit knock known laced laden
      language largest lasting laundering lawmaker layer layered leader leading leaf league learned
      learning led legged lens level liberal licensed linked listed listened lit literate lived living
      loaded located longer looked looking loved loving lower lowest lying made maintained making managed
      management manager mandated manned manufactured margin marked married matched maximum meaning
      meaningful medal media medium meeting meter metre metres mid middle mile military million minded
      minister ministerial mixed moderate month monthly motor mounted mouthed movement moving murder named
      nationalist natured nearly negotiable network neutral noise nominated nonsense nosed notch
      occupation occupied of off offence offense offensive office official offs old only onset opening
      operated operating operation operative opposition optic optimistic orbit organised organized
      orientated oriented owned owner paced packed paid pandemic panel parked partisan party passenger
      paying perfect performance performer performing permanent personal phase picked picking pitched
      placed planned planted played player playing pointed police policy political popular populated
      portion positioned pounder poverty powered powerful precision prepared president presidential
      pressure priced printed private proclaimed procrastination produced producer producing product
      production profile profit prone propelled proportioned protected protection proven provoked public
      published pulling punched purchase purpose quality quarter quarters raced racial racing raised
      raising range ranging ranked ranking rating reaching reaction reader reading rebel received record
      recorded reduced reducing registered regulated regulation regulatory related relevant reliance
      reliant religious remembered renewable rental repair repeated reported reporter research resident
      resistance resistant resolution resourced respected responsible rich ridden rider rigged rights
      rising risk robbed roller rolling rounded ruled ruling runner running rural sales saved saver saving
      savings savvy scale scarred scathing scene scenes school scored scorer scoring sealed searching
      season seater secret secretary seeded seeker seeking seen selected seller selling sensitive sentence
      server serving setter setting settled sexual shaped shared sharing sharp shelf shirt shirted shocked
      shooting shopping sided sighted sister sitting sized skilled sleeved slung smart smelling smoking
      social socialist solving something sought sounding south spaced spam speaking specific speed
      spending spinning spirited spoken sponsored sport spread square staged stained standard starred
      starter starting stated station stay staying steel step still stopper stopping storey storied storm
      straight stranded strength stricken strike striped strong struck structured studded student study
      styled submitted suburban suited sum summer sun support supported surface survey survivor suspected
      swap swept system tackle tailored taker taking talk talking tank taught tax taxed team tear
      technical tempered term terminate tested testing than themed then thinking third thirds thought
      thousand threatening thru tier tiered tight timed timer to together tolerance toned too topped
      topping touch tough toward toxic traded trader trading traditional trained training transmitted
      travel traveling travelled tree trial trick trillion troubled true tuned turner twelve twenty two
      unit up upon ups urban used user using value valued vehicle versed version violence violent volume
      voter voting wage waged waisted walled wanted wanting war warming washed washing waste watcher watt
      wearing week weekly west wheeled white wide willed win windowed winged winger winner winning witted
      women won wooden worded worked worker world worn worthy wound wounded woven wrapped writer writing
      written wrought yards year yearly years yield yielding young zero zone
    `,
    whole: `
      bottom-up check-in co-founder co-founders co-op co-operation co-owner co-pilot co-star co-worker
      co-workers co-wrote ex-husband ex-president ex-wife far-left far-right follow-up front-end
      front-line head-on heads-up in-depth in-flight in-house in-law in-laws in-person in-store know-how
      lay-off left-wing mid-range no-code no-fly no-one off-season on-air on-board on-call on-demand
      on-duty on-screen on-site on-stage on-time one-time one-way over-the-counter part-time part-timers
      play-off play-offs plug-in pre-existing pre-tax pre-trial pre-war re-elect re-elected re-election
      re-enter re-open re-opened real-life real-time right-hand right-wing run-off run-up set-up sit-in
      sub-zero take-home top-down two-time under-fire up-front vice-captain vice-chair vice-president
      warm-up wind-up work-life world-class
    `,
    endings: `
      able ables ably age ages al ally als ance ant ary ate ated ates ation ations ber bers cal cate cated
      cial cially cies cy der ders ding dom ed edly en ence ency ent er ering erings ers es est ested ful
      fully ger gers ible ic ical ies ily ing ingly ings ion ions ious ish ism ist istic ists ity ive ized
      king ler lers ling lings ly ment mental ments mer mers ner ners ness ning nings or ory ous ously per
      pers ping pings ring ship ships sion sional sions ted thing things tial tially tic tical ties ting
      tion tional tions tious tive tively tor tory tually ture tures ty uted ver vers ward wards
    `,
    joins: 'and or to',
    loose: true
  },
  es: {left: combining},
  fr: {
    left: `${combining}
      ambassadeur après arrière au aujourd avant beau belle celle celles celui cessez ceux chef ci contre
      demi dix elle elles eux grand grande grands peut porte presqu quasi quatre quelques rendez saint
      sainte semi soi sous tiers tout toute vice vingt week
    `,
    clitics: `
      ce ci elle elles fils il ils je leur lui là moi même mêmes nous on toi tu vous être
    `
  },
  it: {left: combining},
  nb: {joins: 'eller og samt'},
  nl: {
    joins: 'en of tot',
    left: `
      ex niet oud vice
    `
  },
  pl: {
    left: `
      biało czarno niby wice
    `,
    hosts: /(?:sko|cko|dzko|zno|czno|wno|rno|lno|owo)$/,
    guests:
      /(?:ski|cki|dzki|ny|wy)(?:ego|emu|m|mi|ch)?$|(?:sk|ck|zk|n|w)(?:a|ą|ie|e|ej|iej|ich|im|imi|iego|iemu|ych|ym|ymi|ego|emu)$/
  },
  pt: {
    left: `${combining}
      além ante bem guarda mal meia primeira pré pró pós quarta quinta recém segunda sem sexta terça vice
    `,
    right: 'feira feiras ministra ministro',
    clitics: `
      a as la las lhe lhes lo los me na nas no nos o os se te vos á
    `,
    host: /^.{3,}(?:ndo|ou|eu|iu|am|em|ar|er|ir|a|e|i|á|ê|í|ô|mo)$/
  },
  ru: {
    left: `
      бизнес веб видео вице военно   генерал из интернет кое либерал медиа национал     онлайн пиар     премьер
      пресс     северо   смарт социал   унтер фото   шоу штаб экс юго
    `,
    right: `
      либо менеджер министр министра министром министру нибудь
    `,
    clitics: `
      ка либо нибудь таки то
    `,
    host: /^.{2,}$/,
    hosts: /.{3}(?:но|ско|цко|вро|веро|точно|падно|ико|ово)$/,
    guests: /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими|ом|ем)$/
  },
  sv: {joins: 'eller och samt'}
}
