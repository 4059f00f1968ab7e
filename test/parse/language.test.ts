import {existsSync, readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {assert, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {languages} from '../../src/languages/index.ts'
import {guessLanguage} from '../../src/parse/language.ts'

/** The same piece of news in every language, written for this test. */
const news: readonly (readonly [tag: string, text: string])[] = [
  [
    'am',
    'የከተማው ምክር ቤት ትናንት ባካሄደው ስብሰባ አዲስ የትራንስፖርት እቅድ አጽድቋል። ከንቲባዋ እንደተናገሩት እቅዱ በሦስት ዓመት ውስጥ ተግባራዊ ይሆናል፤ ነዋሪዎች ግን ስለ ወጪው ጥያቄ አንስተዋል። ውይይቱ በሚቀጥለው ሳምንት ይቀጥላል ተብሎ ይጠበቃል።'
  ],
  [
    'ar',
    'وافق مجلس المدينة مساء أمس على خطة جديدة للنقل العام بعد نقاش طويل استمر خمس ساعات. وقالت رئيسة البلدية إن المشروع سيبدأ في الربيع المقبل، لكن سكان الأحياء القديمة يخشون ارتفاع أسعار التذاكر ويطالبون بضمانات مكتوبة قبل بدء الأعمال.'
  ],
  [
    'bg',
    'Общинският съвет прие снощи нов план за градския транспорт след дебат, който продължи повече от пет часа. Кметицата заяви, че работата ще започне през пролетта, но жителите на старите квартали се опасяват, че билетите ще поскъпнат и искат писмени гаранции.'
  ],
  [
    'bn',
    'দীর্ঘ পাঁচ ঘণ্টার বিতর্কের পর গতকাল রাতে নগর পরিষদ গণপরিবহনের নতুন পরিকল্পনা অনুমোদন করেছে। মেয়র জানান, কাজ শুরু হবে আগামী বসন্তে, কিন্তু পুরোনো এলাকার বাসিন্দারা ভাড়া বাড়ার আশঙ্কা করছেন এবং লিখিত নিশ্চয়তা চাইছেন।'
  ],
  [
    'cs',
    'Zastupitelé města včera večer po pětihodinové debatě schválili nový plán veřejné dopravy. Primátorka řekla, že práce začnou na jaře, obyvatelé starších čtvrtí se ale obávají, že jízdenky zdraží, a žádají písemné záruky ještě předtím, než se začne kopat.'
  ],
  [
    'da',
    'Byrådet vedtog i aftes en ny plan for den kollektive trafik efter en debat, der varede mere end fem timer. Borgmesteren sagde, at arbejdet begynder til foråret, men beboerne i de ældre kvarterer frygter, at billetterne bliver dyrere, og kræver skriftlige garantier.'
  ],
  [
    'de',
    'Der Stadtrat hat gestern Abend nach fünfstündiger Debatte einen neuen Plan für den Nahverkehr beschlossen. Die Oberbürgermeisterin sagte, die Arbeiten würden im Frühjahr beginnen; Anwohner der älteren Viertel fürchten jedoch höhere Fahrpreise und verlangen schriftliche Zusagen.'
  ],
  [
    'el',
    'Το δημοτικό συμβούλιο ενέκρινε χθες το βράδυ ένα νέο σχέδιο για τις συγκοινωνίες μετά από συζήτηση πέντε ωρών. Η δήμαρχος είπε ότι τα έργα θα αρχίσουν την άνοιξη, όμως οι κάτοικοι των παλαιών συνοικιών φοβούνται ακριβότερα εισιτήρια.'
  ],
  [
    'en',
    'The city council approved a new plan for public transport last night after a debate that lasted more than five hours. The mayor said work would begin in spring, but residents of the older districts fear that tickets will become more expensive and want written promises.'
  ],
  [
    'es',
    'El ayuntamiento aprobó anoche un nuevo plan de transporte público tras un debate que duró más de cinco horas. La alcaldesa dijo que las obras empezarán en primavera, pero los vecinos de los barrios antiguos temen que suban los billetes y piden garantías por escrito.'
  ],
  [
    'fa',
    'شورای شهر دیشب پس از بحثی که بیش از پنج ساعت طول کشید، طرح تازه‌ای برای حمل‌ونقل عمومی تصویب کرد. شهردار گفت کار در بهار آغاز می‌شود، اما ساکنان محله‌های قدیمی نگران گران شدن بلیت هستند و تضمین کتبی می‌خواهند.'
  ],
  [
    'fi',
    'Kaupunginvaltuusto hyväksyi eilen illalla uuden joukkoliikennesuunnitelman yli viisi tuntia kestäneen väittelyn jälkeen. Pormestarin mukaan työt alkavat keväällä, mutta vanhojen kaupunginosien asukkaat pelkäävät lippujen kallistuvan ja vaativat kirjallisia takeita.'
  ],
  [
    'fr',
    'Le conseil municipal a adopté hier soir un nouveau plan de transports publics après un débat de plus de cinq heures. La maire a indiqué que les travaux commenceraient au printemps, mais les habitants des vieux quartiers craignent une hausse des tarifs et demandent des garanties écrites.'
  ],
  [
    'he',
    'מועצת העיר אישרה אמש תוכנית חדשה לתחבורה הציבורית לאחר דיון שנמשך יותר מחמש שעות. ראשת העיר אמרה כי העבודות יתחילו באביב, אך תושבי השכונות הוותיקות חוששים שמחירי הכרטיסים יעלו ודורשים התחייבויות בכתב לפני תחילת העבודות.'
  ],
  [
    'hi',
    'नगर परिषद ने पाँच घंटे से अधिक चली बहस के बाद कल रात सार्वजनिक परिवहन की नई योजना को मंज़ूरी दी। महापौर ने कहा कि काम वसंत में शुरू होगा, लेकिन पुराने इलाकों के लोगों को डर है कि किराया बढ़ेगा और वे लिखित गारंटी चाहते हैं।'
  ],
  [
    'hu',
    'A városi közgyűlés tegnap este több mint ötórás vita után elfogadta a tömegközlekedés új tervét. A polgármester szerint a munka tavasszal kezdődik, de a régi városrészek lakói attól tartanak, hogy drágulnak a jegyek, és írásos garanciákat követelnek.'
  ],
  [
    'hy',
    'Քաղաքային խորհուրդը երեկ երեկոյան հինգ ժամից ավելի տևած քննարկումից հետո հաստատեց հասարակական տրանսպորտի նոր ծրագիրը։ Քաղաքապետն ասաց, որ աշխատանքները կսկսվեն գարնանը, բայց հին թաղամասերի բնակիչները մտավախություն ունեն։'
  ],
  [
    'id',
    'Dewan kota tadi malam menyetujui rencana baru angkutan umum setelah perdebatan yang berlangsung lebih dari lima jam. Wali kota mengatakan pekerjaan akan dimulai tahun depan, tetapi warga di kawasan lama khawatir harga tiket akan naik dan meminta jaminan tertulis.'
  ],
  [
    'it',
    'Il consiglio comunale ha approvato ieri sera un nuovo piano per i trasporti pubblici dopo un dibattito durato più di cinque ore. La sindaca ha detto che i lavori cominceranno in primavera, ma gli abitanti dei vecchi quartieri temono un aumento dei biglietti e chiedono garanzie scritte.'
  ],
  [
    'ja',
    '市議会は昨夜、五時間を超える議論の末に公共交通の新しい計画を承認した。市長は工事が春に始まると述べたが、古い地区の住民は運賃の値上げを心配しており、文書による約束を求めている。次の会合は来週開かれる予定だ。'
  ],
  [
    'kk',
    'Қалалық мәслихат кеше кешке бес сағаттан астам созылған талқылаудан кейін қоғамдық көліктің жаңа жоспарын бекітті. Әкім жұмыс көктемде басталады деді, бірақ ескі аудандардың тұрғындары билет бағасы өседі деп қорқады және жазбаша кепілдік сұрайды.'
  ],
  [
    'ko',
    '시의회는 다섯 시간이 넘는 토론 끝에 어젯밤 새로운 대중교통 계획을 승인했다. 시장은 공사가 봄에 시작될 것이라고 말했지만, 오래된 지역의 주민들은 요금이 오를 것을 걱정하며 서면 약속을 요구하고 있다. 다음 회의는 다음 주에 열린다.'
  ],
  [
    'mr',
    'नगरपरिषदेने पाच तासांहून अधिक चाललेल्या चर्चेनंतर काल रात्री सार्वजनिक वाहतुकीच्या नव्या योजनेला मंजुरी दिली. महापौरांनी सांगितले की काम वसंत ऋतूत सुरू होईल, मात्र जुन्या भागातील रहिवाशांना भाडे वाढेल अशी भीती आहे आणि ते लेखी हमी मागत आहेत.'
  ],
  [
    'my',
    'မြို့တော်ကောင်စီသည် ငါးနာရီကျော်ကြာ ဆွေးနွေးပြီးနောက် အများပြည်သူသုံး သယ်ယူပို့ဆောင်ရေး စီမံကိန်းသစ်ကို မနေ့ညက အတည်ပြုခဲ့သည်။ မြို့တော်ဝန်က လုပ်ငန်းများ နွေဦးတွင် စတင်မည်ဟု ပြောကြားခဲ့သည်။'
  ],
  [
    'nb',
    'Bystyret vedtok i går kveld en ny plan for kollektivtrafikken etter en debatt som varte i mer enn fem timer. Ordføreren sa at arbeidet begynner til våren, men beboerne i de eldre bydelene frykter at billettene blir dyrere, og krever skriftlige garantier.'
  ],
  [
    'nl',
    'De gemeenteraad heeft gisteravond na een debat van meer dan vijf uur een nieuw plan voor het openbaar vervoer aangenomen. Volgens de burgemeester begint het werk in het voorjaar, maar bewoners van de oudere wijken vrezen dat de kaartjes duurder worden en eisen schriftelijke toezeggingen.'
  ],
  [
    'pl',
    'Rada miasta przyjęła wczoraj wieczorem nowy plan komunikacji miejskiej po debacie, która trwała ponad pięć godzin. Prezydent powiedziała, że prace zaczną się wiosną, ale mieszkańcy starszych dzielnic obawiają się, że bilety zdrożeją, i żądają pisemnych gwarancji.'
  ],
  [
    'pt',
    'A câmara municipal aprovou ontem à noite um novo plano de transportes públicos depois de um debate que durou mais de cinco horas. A prefeita disse que as obras vão começar na primavera, mas os moradores dos bairros antigos temem que os bilhetes fiquem mais caros e pedem garantias por escrito.'
  ],
  [
    'ro',
    'Consiliul local a aprobat aseară un nou plan pentru transportul public după o dezbatere care a durat mai mult de cinci ore. Primarul a spus că lucrările vor începe la primăvară, dar locuitorii cartierelor vechi se tem că biletele se vor scumpi și cer garanții scrise.'
  ],
  [
    'ru',
    'Городской совет вчера вечером одобрил новый план общественного транспорта после обсуждения, которое длилось больше пяти часов. Мэр сказала, что работы начнутся весной, но жители старых районов опасаются, что билеты подорожают, и требуют письменных гарантий.'
  ],
  [
    'sk',
    'Poslanci mesta včera večer po päťhodinovej debate schválili nový plán verejnej dopravy. Primátorka povedala, že práce sa začnú na jar, obyvatelia starších štvrtí sa však obávajú, že lístky zdražejú, a žiadajú písomné záruky ešte predtým, než sa začne kopať.'
  ],
  [
    'sv',
    'Kommunfullmäktige antog i går kväll en ny plan för kollektivtrafiken efter en debatt som varade i mer än fem timmar. Borgmästaren sade att arbetet börjar till våren, men de boende i de äldre stadsdelarna fruktar att biljetterna blir dyrare och kräver skriftliga garantier.'
  ],
  [
    'th',
    'สภาเมืองอนุมัติแผนระบบขนส่งสาธารณะฉบับใหม่เมื่อคืนนี้ หลังการอภิปรายที่ยาวนานกว่าห้าชั่วโมง นายกเทศมนตรีกล่าวว่างานจะเริ่มในฤดูใบไม้ผลิ แต่ชาวบ้านในย่านเก่ากังวลว่าค่าโดยสารจะแพงขึ้นและต้องการคำมั่นเป็นลายลักษณ์อักษร'
  ],
  [
    'tr',
    'Belediye meclisi, beş saatten uzun süren tartışmanın ardından dün gece toplu taşıma için yeni bir planı onayladı. Belediye başkanı çalışmaların ilkbaharda başlayacağını söyledi, ancak eski mahallelerde oturanlar biletlerin pahalanmasından korkuyor ve yazılı güvence istiyor.'
  ],
  [
    'uk',
    'Міська рада вчора ввечері схвалила новий план громадського транспорту після обговорення, яке тривало понад п’ять годин. Мерка сказала, що роботи почнуться навесні, але мешканці старих районів побоюються, що квитки подорожчають, і вимагають письмових гарантій.'
  ],
  [
    'ur',
    'سٹی کونسل نے پانچ گھنٹے سے زیادہ جاری رہنے والی بحث کے بعد کل رات عوامی ٹرانسپورٹ کے نئے منصوبے کی منظوری دے دی۔ میئر نے کہا کہ کام بہار میں شروع ہوگا، لیکن پرانے علاقوں کے رہائشیوں کو خدشہ ہے کہ کرایہ بڑھ جائے گا۔'
  ],
  [
    'vi',
    'Hội đồng thành phố tối qua đã thông qua kế hoạch giao thông công cộng mới sau cuộc tranh luận kéo dài hơn năm giờ. Bà thị trưởng cho biết công việc sẽ bắt đầu vào mùa xuân, nhưng người dân các khu phố cũ lo giá vé sẽ tăng và yêu cầu cam kết bằng văn bản.'
  ],
  [
    'zh',
    '市议会昨晚经过五个多小时的辩论，通过了新的公共交通计划。市长说，工程将于春天开始，但老城区的居民担心票价会上涨，要求得到书面保证。下一次会议将在下周举行，届时还会讨论自行车道的问题。'
  ]
]

/** Languages that are not known, and are not to be taken for one. */
const strange: readonly (readonly [tag: string, text: string])[] = [
  [
    'ca',
    "L'ajuntament va aprovar ahir a la nit un nou pla de transport públic després d'un debat que va durar més de cinc hores. L'alcaldessa va dir que les obres començaran a la primavera, però els veïns dels barris antics temen que els bitllets s'encareixin."
  ],
  [
    'gl',
    'O concello aprobou onte á noite un novo plan de transporte público despois dun debate que durou máis de cinco horas. A alcaldesa dixo que as obras comezarán na primavera, pero os veciños dos barrios antigos temen que suban os billetes.'
  ],
  [
    'hr',
    'Gradsko vijeće sinoć je nakon rasprave duge više od pet sati usvojilo novi plan javnog prijevoza. Gradonačelnica je rekla da će radovi početi na proljeće, ali stanovnici starijih četvrti boje se da će karte poskupjeti i traže pisana jamstva.'
  ],
  [
    'sl',
    'Mestni svet je sinoči po več kot petih urah razprave sprejel nov načrt javnega prevoza. Županja je dejala, da se bodo dela začela spomladi, prebivalci starejših četrti pa se bojijo, da se bodo vozovnice podražile.'
  ],
  [
    'et',
    'Linnavolikogu kiitis eile õhtul pärast üle viie tunni kestnud arutelu heaks uue ühistranspordi kava. Linnapea sõnul algavad tööd kevadel, kuid vanemate linnaosade elanikud kardavad, et piletid kallinevad.'
  ],
  [
    'lv',
    'Pilsētas dome vakar vakarā pēc vairāk nekā piecu stundu debatēm apstiprināja jaunu sabiedriskā transporta plānu. Mēre sacīja, ka darbi sāksies pavasarī, bet vecāko rajonu iedzīvotāji baidās, ka biļetes kļūs dārgākas.'
  ],
  [
    'lt',
    'Miesto taryba vakar vakare po daugiau nei penkias valandas trukusių diskusijų patvirtino naują viešojo transporto planą. Merė sakė, kad darbai prasidės pavasarį, tačiau senesnių rajonų gyventojai baiminasi, kad bilietai pabrangs.'
  ],
  [
    'af',
    "Die stadsraad het gisteraand 'n nuwe plan vir openbare vervoer goedgekeur ná 'n debat wat langer as vyf uur geduur het. Die burgemeester het gesê die werk sal in die lente begin, maar inwoners van die ouer buurte vrees dat kaartjies duurder sal word."
  ],
  [
    'is',
    'Borgarstjórn samþykkti í gærkvöldi nýja áætlun um almenningssamgöngur eftir umræður sem stóðu í meira en fimm klukkustundir. Borgarstjórinn sagði að vinna hæfist í vor en íbúar eldri hverfa óttast að miðarnir verði dýrari.'
  ],
  [
    'sw',
    'Baraza la jiji liliidhinisha jana usiku mpango mpya wa usafiri wa umma baada ya mjadala uliodumu zaidi ya saa tano. Meya alisema kazi itaanza mwaka ujao, lakini wakazi wa maeneo ya zamani wanahofia bei ya tiketi kupanda.'
  ],
  [
    'sq',
    'Këshilli bashkiak miratoi mbrëmë një plan të ri për transportin publik pas një debati që zgjati më shumë se pesë orë. Kryetarja e bashkisë tha se punimet do të fillojnë në pranverë, por banorët kanë frikë.'
  ],
  [
    'eu',
    'Udalak bart gauean garraio publikorako plan berria onartu zuen bost ordu baino gehiagoko eztabaidaren ondoren. Alkateak esan zuen lanak udaberrian hasiko direla, baina auzo zaharretako bizilagunak beldur dira.'
  ],
  [
    'sr',
    'Градско веће је синоћ после расправе дуже од пет сати усвојило нови план јавног превоза. Градоначелница је рекла да ће радови почети на пролеће, али становници старијих четврти страхују да ће карте поскупети.'
  ],
  [
    'be',
    'Гарадскі савет учора ўвечары адобрыў новы план грамадскага транспарту пасля абмеркавання, якое доўжылася больш за пяць гадзін. Мэр сказала, што работы пачнуцца вясной, але жыхары старых раёнаў баяцца.'
  ],
  [
    'mk',
    'Градскиот совет синоќа усвои нов план за јавниот превоз по дебата која траеше повеќе од пет часа. Градоначалничката рече дека работите ќе почнат напролет, но жителите на старите населби стравуваат.'
  ],
  [
    'ps',
    'د ښار شورا تېره شپه د عامه ترانسپورت نوی پلان تصویب کړ. ښاروال وویل چې کار به په پسرلي کې پیل شي خو د زړو سیمو اوسېدونکي اندېښمن دي.'
  ],
  [
    'ne',
    'नगर परिषदले पाँच घण्टाभन्दा लामो छलफलपछि हिजो राति सार्वजनिक यातायातको नयाँ योजना स्वीकृत गर्‍यो। मेयरले काम वसन्तमा सुरु हुने बताइन् तर पुराना टोलका बासिन्दा भाडा बढ्ने डरमा छन्।'
  ],
  [
    'la',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.'
  ]
]

test('every language is asked for', () => {
  expect(news.map(([tag]) => tag).sort()).toEqual([...languages.keys()].sort())
})

test.each(news)('%s is known by a paragraph', (tag, text) => {
  expect(guessLanguage(text)).toMatchObject({tag})
})

test.each(news)('%s is never taken for another by a hundred characters of it', (tag, text) => {
  for (let at = 0; at + 100 <= text.length; at += 20) {
    expect([tag, undefined]).toContain(guessLanguage(text.slice(at, at + 100)).tag)
  }
})

test.each(strange)('%s is no known language', (_tag, text) => {
  expect(guessLanguage(text).tag).toBeUndefined()
})

test('the article decides, not the English chrome around it', () => {
  const french = news.find(([tag]) => tag === 'fr')?.[1]
  expect(guessLanguage(`Share Post:\n\n${french}\n\nYou might also enjoy\n\nMore updates`).tag).toBe('fr')
})

test('Japanese is told from Chinese by its own letters, also between many characters', () => {
  expect(guessLanguage('市議会議長選挙結果発表').tag).toBe('zh')
  expect(guessLanguage('市議会の議長選挙の結果を発表した').tag).toBe('ja')
})

describe('nothing is guessed', () => {
  test.each(['', ' \n', '12.30 – 14.00', '…', '\ud800\udc00\ud800', 'x', 'OK', 'qwrt zxcv bnm '.repeat(40)])(
    'from %j',
    (text) => {
      expect(guessLanguage(text).tag).toBeUndefined()
    }
  )
})

test('a guess is a known tag with a confidence from 0 to 1', () => {
  assert(
    property(string({unit: 'binary'}), (text) => {
      const {tag, confidence} = guessLanguage(text)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      if (tag !== undefined) expect(languages.has(tag)).toBe(true)
    })
  )
})

test('a long text is judged by its beginning, middle and end', () => {
  const [, text] = news.find(([tag]) => tag === 'it') ?? []
  expect(guessLanguage(`${text} `.repeat(4000)).tag).toBe('it')
})

const shared = new URL('../../../shared/repair/repair-dev.jsonl.gz', import.meta.url)

test.skipIf(!existsSync(shared))(
  'undamaged articles of the development set (skipped without ../shared)',
  () => {
    const cases: {lang: string; gold: string}[] = gunzipSync(readFileSync(shared))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter((entry) => entry.gold?.length > 200)
    const right = cases.filter(({lang, gold}) => guessLanguage(gold).tag === lang)
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.99)
  }
)
