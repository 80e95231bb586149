import { defineStrings } from '../kernel/strings.ts'

/** Words of what makes the pages reachable for everybody, and of the pages about the site itself. */
export const accessStrings = defineStrings({
  // The elder version.
  'elder.enter': { zh: '长者模式', en: 'Large print' },
  'elder.leave': { zh: '返回标准版', en: 'Standard version' },
  'elder.bar': { zh: '您正在使用长者模式', en: 'You are reading the large print version' },
  'elder.phone': { zh: '咨询电话', en: 'Call us' },
  'elder.search': { zh: '想找什么？请在这里输入', en: 'What are you looking for?' },
  'elder.submit': { zh: '搜索', en: 'Search' },
  'elder.home': { zh: '回到首页', en: 'Home' },
  'elder.blocks': { zh: '常用栏目', en: 'Most used' },
  'elder.news': { zh: '最新通知', en: 'New notices' },
  'elder.all': { zh: '全部栏目', en: 'All columns' },

  // Tools beside an article.
  'tools.label': { zh: '阅读工具', en: 'Reading tools' },
  'pinyin.label': { zh: '注音', en: 'Pinyin' },
  'pinyin.words': { zh: '生僻字', en: 'difficult words' },
  'pinyin.all': { zh: '全文', en: 'whole text' },
  'pinyin.off': { zh: '不注音', en: 'off' },
  'qr.label': { zh: '扫码在手机上阅读', en: 'Read on your phone' },
  'citation.prefix': { zh: '引用：', en: 'Cite as: ' },
  'citation.comma': { zh: '，', en: ', ' },
  'citation.label': { zh: '引用信息', en: 'How to cite' },

  // Related documents and the document's life.
  'related.title': { zh: '相关信息', en: 'Related' },
  'related.topic': { zh: '同属“{topic}”', en: 'Same subject: {topic}' },
  'related.keywords': { zh: '同为：{words}', en: 'Same keywords: {words}' },
  'list.pause': { zh: '、', en: ', ' },
  'life.title': { zh: '文件脉络', en: 'The life of this document' },
  'life.consultation': { zh: '征求意见', en: 'Consultation' },
  'life.formed': { zh: '成文', en: 'Signed' },
  'life.published': { zh: '印发公开', en: 'Issued' },
  'life.effective': { zh: '施行', en: 'Takes effect' },
  'life.interpretation': { zh: '解读', en: 'Explained' },
  'life.amends': { zh: '修改', en: 'Amended' },
  'life.supersedes': { zh: '被替代', en: 'Superseded' },
  'life.repeals': { zh: '废止', en: 'Repealed' },
  'life.expires': { zh: '失效', en: 'Ceases to apply' },
  'life.this': { zh: '本文件', en: 'this document' },

  // Leaving.
  'leave.title': { zh: '您即将离开本网站', en: 'You are leaving this website' },
  'leave.words': {
    zh: '您要访问的不是政府网站，其内容与安全由该网站负责，{site}不作保证。请核对下面的网址后再决定是否前往。',
    en: 'The page you asked for is not a government website. {site} does not answer for what is there. Check the address below before you go on.',
  },
  'leave.target': { zh: '目标网址', en: 'Where the link leads' },
  'leave.go': { zh: '继续访问', en: 'Go on' },
  'leave.stay': { zh: '留在本网站', en: 'Stay here' },

  // The accessibility statement.
  'accessibility.title': { zh: '无障碍声明', en: 'Accessibility' },
  'accessibility.description': {
    zh: '本网站的无障碍支持情况、已知不足和反馈途径。',
    en: 'What this website does for accessibility, what is missing, and how to tell us.',
  },
  'accessibility.lead': {
    zh: '{name}依照《中华人民共和国无障碍环境建设法》建设本网站，以国家标准 GB/T 37668—2019 和 WCAG 2.2 AA 级为目标，让每个人都能获取政府信息。',
    en: 'The {name} builds this website under the Law on the Construction of an Accessible Environment, aiming at GB/T 37668-2019 and WCAG 2.2 level AA.',
  },
  'accessibility.offers': { zh: '我们提供', en: 'What you can use' },
  'accessibility.keyboard': {
    zh: '全部内容可以只用键盘访问：Tab 键依次移动，回车键打开，每页第一个链接可直接跳到正文。',
    en: 'Everything works by keyboard alone; the first link of every page leads to the main content.',
  },
  'accessibility.reader': {
    zh: '页面结构、图片说明、表格标题和表单提示均可由读屏软件朗读。',
    en: 'Headings, regions, pictures, tables and forms carry names for screen readers.',
  },
  'accessibility.elder': {
    zh: '长者模式：大字、大按钮、布局简明，无悬浮内容，电话置顶。从页面顶部“长者模式”进入，其中的链接都保持长者模式。',
    en: 'Large print: big text, big blocks, a flat layout without floating parts, the telephone first. Links inside it stay in it.',
  },
  'accessibility.tools': {
    zh: '文章页可调整字号、朗读正文（可暂停、调节语速）、为生僻字或全文注音、打印。朗读使用您浏览器自带的语音，浏览器不支持时不显示。',
    en: 'Articles can be enlarged, read aloud (with pause and pace), annotated with pinyin and printed. Reading aloud uses your browser’s voice and is not shown where there is none.',
  },
  'accessibility.zoom': {
    zh: '页面放大到 400% 仍可阅读，支持深色显示和减少动态效果的系统设置；关闭脚本后内容仍然完整。',
    en: 'Pages stay readable at 400 % zoom, follow dark mode and reduced motion, and are whole without script.',
  },
  'accessibility.limits': { zh: '已知不足', en: 'Known limits' },
  'accessibility.attachments': {
    zh: '部分附件（PDF、扫描件）和由其他网站导入的旧信息可能无法被读屏软件完整朗读。需要时可与我们联系，我们提供可读的文本。',
    en: 'Some attachments (PDF, scans) and older imported pages may not be readable by a screen reader. Ask us for a readable text.',
  },
  'accessibility.media': {
    zh: '自动注音由程序生成，多音字和人名可能有误，仅供参考。',
    en: 'Pinyin is made by a program: characters with several readings and names may be wrong.',
  },
  'accessibility.feedback': { zh: '意见反馈', en: 'Tell us' },
  'accessibility.feedbackWords': {
    zh: '遇到无法阅读或无法操作的页面，请告诉我们页面网址和遇到的困难，我们在 3 个工作日内答复。',
    en: 'If you cannot read or use a page, tell us its address and what happened. We answer within 3 working days.',
  },
  'accessibility.report': { zh: '填写反馈', en: 'Report a problem' },
  'accessibility.phone': { zh: '电话：', en: 'Telephone: ' },
  'accessibility.email': { zh: '电子邮箱：', en: 'E-mail: ' },
  'accessibility.address': { zh: '地址：', en: 'Address: ' },

  // The privacy statement.
  'privacy.title': { zh: '隐私声明', en: 'Privacy' },
  'privacy.description': {
    zh: '访问和使用本网站时收集哪些信息、如何使用和保护。',
    en: 'What this website records when you use it, what for, and how it is protected.',
  },
  'privacy.lead': {
    zh: '浏览本网站不需要注册，也不需要提供个人信息。{name}依照《中华人民共和国个人信息保护法》处理您主动提交的信息。',
    en: 'You need no account and give no personal data to read this website. The {name} handles what you send under the Personal Information Protection Law.',
  },
  'privacy.browsing': { zh: '浏览时', en: 'When you read' },
  'privacy.noTracking': {
    zh: '公开页面不使用 Cookie，不加载第三方统计、广告或社交插件，不跟踪您的浏览。',
    en: 'Public pages set no cookies and load no third-party statistics, advertising or social plug-ins.',
  },
  'privacy.textSize': {
    zh: '您选择的字号和朗读语速只保存在您自己的浏览器中，不上传。',
    en: 'The text size and reading pace you choose are kept in your own browser only.',
  },
  'privacy.speech': {
    zh: '朗读由您的浏览器完成；部分浏览器会使用其厂商的在线语音服务，请留意浏览器的说明。',
    en: 'Reading aloud is done by your browser; some browsers use their maker’s online voices.',
  },
  'privacy.sending': { zh: '提交信息时', en: 'When you send us something' },
  'privacy.report': {
    zh: '通过“我为政府网站找错”提交的内容只供本机关核实、处理和答复使用；联系方式可以不填，填写后只有办理人员可见，不公开，不写入系统日志。',
    en: 'What you report is used only to check, correct and answer. Contact details are optional, seen only by the staff who handle the report, never published and never written to logs.',
  },
  'privacy.application': {
    zh: '申请公开政府信息、申请更正时填写的身份和联系方式加密保存，只供办理使用，每次查看都有记录；保存期满后删除。申请的内容不公开，请勿在其中填写病历等健康信息。',
    en: 'Who you are and how to reach you, in an application for information or to correct a record, is kept encrypted and used to handle it only; each opening is recorded, and all of it is deleted when the time to keep it is over. What you ask for is not published: put no health data into it.',
  },
  'privacy.draft': {
    zh: '点“暂存，以后再填”时，已填的内容（不含证件号码）只保存在您正在使用的设备上，七天后失效，提交后清除，不上传。公用设备请勿暂存。',
    en: 'What you put aside to go on later stays on the device you use, without the number of your document, for seven days or until it is sent. Do not put it aside on a device that others use.',
  },
  'privacy.address': {
    zh: '为防止恶意提交，系统在内存中短时统计同一网络地址的提交次数，一分钟后清除，不写入数据库。',
    en: 'To stop abuse, submissions are counted per network address in memory for one minute and not stored.',
  },
  'privacy.rights': { zh: '您的权利', en: 'Your rights' },
  'privacy.rightsWords': {
    zh: '您可以要求查阅、更正或删除您提交的个人信息。请通过以下方式与我们联系。',
    en: 'You may ask to see, correct or delete the personal data you sent us:',
  },
})
