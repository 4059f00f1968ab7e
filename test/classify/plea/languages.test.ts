/** Pleas that go and news of the same words that stays, in languages that write calls in ways of their own. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {clean} from '../../../src/clean.ts'

const cases = [
  {
    tag: 'ar',
    pleas: [
      'اشترك في نشرتنا الإخبارية لتصلك آخر الأخبار إلى بريدك الإلكتروني.',
      'تابعونا على صفحتنا على فيسبوك وتويتر للحصول على آخر الأخبار.',
      'انضم إلى قناتنا على تيليغرام ليصلك كل جديد.'
    ],
    news: [
      'ارتفع عدد المشتركين في الخدمة إلى خمسة ملايين مشترك بنهاية العام الماضي.',
      'أغلقت السلطات صفحة على فيسبوك كانت تنشر أخبارا كاذبة عن اللقاحات.',
      'جمعت المنظمة تبرعات بقيمة مليون دولار لصالح ضحايا الزلزال.',
      'انضم ثلاثة لاعبين إلى قناة رياضية جديدة كمحللين.',
      'شارك في الحملة آلاف المتطوعين عبر واتساب.'
    ]
  },
  {
    tag: 'bn',
    pleas: [
      'সর্বশেষ খবর পেতে আমাদের নিউজলেটার সাবস্ক্রাইব করুন।',
      'আমাদের ফেসবুক পেজ ও ইউটিউব চ্যানেলে যুক্ত হোন।',
      'পুরো খবর পড়তে অনুগ্রহ করে লগইন করুন।'
    ],
    news: [
      'গত বছর প্রতিষ্ঠানটির গ্রাহক সংখ্যা পঞ্চাশ লাখ ছাড়িয়েছে।',
      'ফেসবুকে গুজব ছড়ানোর অভিযোগে দুজনকে গ্রেপ্তার করা হয়েছে।',
      'হোয়াটসঅ্যাপে সন্দেহজনক বার্তা পেলে লিংকে ক্লিক করবেন না।',
      'তিনি ছবিটি বন্ধুদের সঙ্গে ফেসবুকে শেয়ার করেছিলেন।',
      'কৃষকেরা অ্যাপের মাধ্যমে আবেদন করতে পারবেন।'
    ]
  },
  {
    tag: 'fa',
    pleas: [
      'برای دریافت آخرین اخبار در خبرنامه ما عضو شوید.',
      'ما را در اینستاگرام و تلگرام دنبال کنید.',
      'مهم‌ترین خبرهای روز را هر صبح در ایمیل خود دریافت کنید.'
    ],
    news: [
      'شمار مشترکان این شرکت در پایان سال گذشته از پنج میلیون نفر گذشت.',
      'پلیس کانال تلگرام فروش داروی تقلبی را مسدود کرد.',
      'اگر پیام مشکوکی در واتساپ دریافت کردید روی لینک کلیک نکنید.',
      'او عکس‌هایش را در اینستاگرام با دوستان خود به اشتراک گذاشت.',
      'مردم باید اپلیکیشن را نصب کنند و کد ملی را وارد کنند.'
    ]
  },
  {
    tag: 'he',
    pleas: [
      'הירשמו לניוזלטר שלנו וקבלו את החדשות ישירות למייל.',
      'עקבו אחרינו בפייסבוק ובטלגרם.',
      'הצטרפו לערוץ הטלגרם שלנו וקבלו עדכונים בזמן אמת.'
    ],
    news: [
      'מספר המנויים של החברה עלה בשנה שעברה לחמישה מיליון.',
      'המשטרה סגרה קבוצת טלגרם שבה נמכרו תרופות מזויפות.',
      'אם קיבלתם הודעה חשודה בוואטסאפ, אל תלחצו על הקישור.',
      'הצעירים שיתפו את הסרטון בוואטסאפ תוך דקות.',
      'בחרו נעליים נוחות ושתו הרבה מים לפני הטיול.'
    ]
  },
  {
    tag: 'hi',
    pleas: [
      'ताज़ा खबरें पाने के लिए हमारे न्यूज़लेटर को सब्सक्राइब करें।',
      'हमारे व्हाट्सएप चैनल से जुड़ें और हर खबर सबसे पहले पाएं।',
      'ताजा खबरों के लिए हमारा ऐप डाउनलोड करें।'
    ],
    news: [
      'कंपनी के सशुल्क सब्सक्राइबर की संख्या पिछले साल पचास लाख के पार पहुंच गई।',
      'पुलिस ने फेसबुक पर झूठी खबरें फैलाने वाले दो लोगों को गिरफ्तार किया है।',
      'अगर आपको व्हाट्सएप पर कोई संदिग्ध संदेश मिले तो लिंक पर क्लिक न करें।',
      'उसने यह खबर अपने दोस्तों के साथ शेयर की और मदद मांगी।',
      'किसान सरकारी ऐप पर फोटो अपलोड करें तभी मुआवजा मिलेगा।'
    ]
  },
  {
    tag: 'id',
    pleas: [
      'Ikuti saluran WhatsApp resmi kami untuk mendapatkan berita terkini setiap hari.',
      'Berlangganan newsletter kami dan dapatkan berita pilihan langsung di kotak masuk Anda.',
      'Gabung di kanal Telegram kami agar tidak ketinggalan berita.'
    ],
    news: [
      'Jumlah pelanggan layanan streaming itu naik dua juta dalam tiga bulan terakhir.',
      'Polisi menutup grup Telegram yang dipakai untuk menjual obat palsu.',
      'Jika Anda menerima pesan mencurigakan di WhatsApp, jangan klik tautan di dalamnya.',
      'Warga diminta mengunduh aplikasi itu sebelum akhir bulan.',
      'Ia mengikuti akun Instagram para petani muda dan mulai menanam cabai.'
    ]
  },
  {
    tag: 'ja',
    pleas: [
      '最新ニュースをお届けするニュースレターにぜひご登録ください。',
      'この記事は有料会員限定です。続きを読むにはログインしてください。',
      '毎朝6時に、編集部おすすめの記事をメールでお届けします。'
    ],
    news: [
      '同社の有料会員は昨年末に百万人を超え、電子版の収入が紙の新聞を上回った。',
      '市は防災アプリのダウンロード数が目標に届かなかったとして、広報を強化する。',
      '警察は、不審なメールのリンクをクリックしないよう呼びかけている。',
      '番組への感想は千件を超え、コメント欄は一時閉鎖された。',
      'メールアドレスを入力させる偽サイトが増えている。'
    ]
  },
  {
    tag: 'ko',
    pleas: [
      '매일 아침 주요 뉴스를 이메일로 보내드리는 뉴스레터를 지금 구독하세요.',
      '카카오톡 채널을 추가하고 본지의 최신 소식을 받아보세요.',
      '유튜브 채널 구독과 좋아요 부탁드립니다.'
    ],
    news: [
      '이 회사의 유료 구독자는 지난해 말 삼백만 명을 넘어섰다.',
      '경찰은 문자에 담긴 링크를 클릭하지 말라고 당부했다.',
      '정부는 재난 알림 앱 다운로드 수가 목표에 미치지 못했다고 설명했다.',
      '정부는 앱을 내려받아 신청해 달라고 안내했다.',
      '유료회원에게만 제공되던 자료가 공개됐다.'
    ]
  },
  {
    tag: 'th',
    pleas: [
      'สมัครรับจดหมายข่าวของเราได้ที่นี่',
      'ติดตามข่าวสารได้ที่เพจเฟซบุ๊กของเรา และช่อง YouTube',
      'ติดตามข่าวล่าสุดจากเราได้ทาง LINE Official'
    ],
    news: [
      'จำนวนสมาชิกของบริษัทเพิ่มขึ้นเป็นห้าล้านรายเมื่อสิ้นปีที่แล้ว',
      'ตำรวจจับกุมผู้ดูแลเพจเฟซบุ๊กที่ขายยาปลอมให้ผู้สูงอายุ',
      'หากคุณได้รับข้อความน่าสงสัยทางไลน์ อย่าคลิกลิงก์ในข้อความนั้น',
      'เขาแชร์ภาพดังกล่าวในเฟซบุ๊กส่วนตัวและมีผู้เข้ามาแสดงความคิดเห็นจำนวนมาก',
      'ผู้สมัครต้องเป็นสมาชิกพรรคมาแล้วไม่น้อยกว่าเก้าสิบวัน'
    ]
  },
  {
    tag: 'tr',
    pleas: [
      'Günlük bültenimize abone olun, haberleri kaçırmayın.',
      'Haberin tamamını okumak için lütfen üye girişi yapın.',
      'WhatsApp kanalımıza katılın, son dakika haberleri cebinize gelsin.'
    ],
    news: [
      'Şirketin ücretli abone sayısı geçen yıl yüzde on iki arttı ve beş milyona ulaştı.',
      'Polis, WhatsApp üzerinden gelen bağlantılara tıklanmaması gerektiğini bildirdi.',
      'Vakfın topladığı bağışlar geçen yıla göre üçte bir oranında azaldı.',
      'Vatandaşların uygulamayı indirip kayıt olması gerekiyor.',
      'Genç kadın fotoğraflarını Instagram hesabında paylaştı ve binlerce beğeni aldı.'
    ]
  },
  {
    tag: 'vi',
    pleas: [
      'Đăng ký nhận bản tin của chúng tôi để cập nhật tin tức mới nhất mỗi ngày.',
      'Mời quý độc giả theo dõi kênh YouTube của chúng tôi tại đây.',
      'Đừng quên đăng ký kênh YouTube của chúng tôi để xem thêm nhiều video.'
    ],
    news: [
      'Số người đăng ký nhận bản tin trả phí đã tăng gấp đôi trong ba năm qua.',
      'Cơ quan chức năng yêu cầu nền tảng xóa các trang Facebook lừa đảo người cao tuổi.',
      'Nếu bạn nhận được đường dẫn lạ qua Zalo, đừng nhấn vào và hãy báo cho công an nơi gần nhất.',
      'Người dân cần tải ứng dụng và đăng ký trước ngày 30.',
      'Kênh YouTube của anh có hơn một triệu người theo dõi.'
    ]
  },
  {
    tag: 'zh',
    pleas: [
      '如果您喜欢我们的报道，请订阅我们的新闻通讯。',
      '欢迎关注我们的微信公众号，第一时间获取最新消息。',
      '本文仅限会员阅读，请登录后阅读全文。'
    ],
    news: [
      '该公司的付费订阅用户在第三季度增加了两百万，收入增长百分之十二。',
      '警方提醒，如果您在Facebook上看到可疑广告，不要点击其中的链接。',
      '当局要求用户立即登录账户并修改密码，以防止数据进一步泄露。',
      '这家报纸的订阅用户超过一千万，其中七成来自海外。',
      '她在微信公众号上发表的文章被转发了十万次。'
    ]
  }
]

const flat = cases.flatMap(({tag, pleas, news}) => pleas.map((plea) => ({tag, plea, news})))

test.each(flat)('$tag: $plea', ({tag, plea, news}) => {
  const story = news.join('\n\n')
  expect(String(clean(`${story}\n\n${plea}`, {language: tag})).trimEnd()).toBe(story)
})

// Sentences that speak of subscriptions, newsletters, cookies and the like as news, each a text of its own.
const stories = readdirSync(new URL('../../../fixtures/languages/', import.meta.url)).flatMap((tag) => {
  const file = new URL(`../../../fixtures/languages/${tag}/news.txt`, import.meta.url)
  return existsSync(file) ? [{tag, lines: readFileSync(file, 'utf8').trimEnd().split('\n')}] : []
})

test('news that sounds like a plea is at hand in thirty languages', () => {
  expect(stories.length).toBe(30)
})

test.each(stories)('$tag: news that sounds like a plea stays', ({tag, lines}) => {
  expect(lines.map((line) => String(clean(line, {language: tag, to: 'text'})).trim())).toEqual(lines)
})
