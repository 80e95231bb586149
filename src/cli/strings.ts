import { defineStrings, type Say, speak } from '../kernel/strings.ts'

export const cliStrings = defineStrings({
  'program.about': {
    zh: '卫明：卫生健康委政务公开平台',
    en: 'government-information disclosure for health commissions',
  },
  'option.locale': { zh: '输出语言：zh-CN 或 en', en: 'language of the output: zh-CN or en' },
  'option.json': { zh: '以 JSON 输出', en: 'print JSON' },
  'issue.locale': {
    zh: '--locale：只能是 zh-CN 或 en，不能是“{value}”。',
    en: '--locale: must be zh-CN or en, not “{value}”.',
  },
  'option.server': {
    zh: '服务器地址，默认取环境变量 WEIMING_SERVER，否则为 {address}',
    en: 'address of the server; default: WEIMING_SERVER, otherwise {address}',
  },
  'option.token': {
    zh: '在工作台“我的账号”中生成的接口令牌；会留在命令历史中，最好用 WEIMING_TOKEN 或 --token-file',
    en: 'API token made in the workbench under “My account”; it stays in the shell’s history, so prefer WEIMING_TOKEN or --token-file',
  },
  'option.token-file': { zh: '存有令牌的文件', en: 'file that holds the token' },
  'option.help': { zh: '显示帮助', en: 'show this help' },
  'issue.server': {
    zh: '--server：“{value}”不是服务器地址，请填写 http://localhost:3000 这样的地址，不带路径。',
    en: '--server: “{value}” is no server’s address; write it like http://localhost:3000, without a path.',
  },
  'issue.no-token': {
    zh: '缺少接口令牌：请在工作台“我的账号”中生成，再用 WEIMING_TOKEN、--token-file 或 --token 给出。',
    en: 'A token is needed: make one in the workbench under “My account” and give it with WEIMING_TOKEN, --token-file or --token.',
  },
  'issue.token': {
    zh: '接口令牌含有空格或其他不可用的字符，请完整复制后重试。',
    en: 'The token holds blanks or other characters that cannot be; copy it whole and try again.',
  },
  'issue.token-file': {
    zh: '--token-file：无法读取文件 {path}。',
    en: '--token-file: the file {path} cannot be read.',
  },
  'call.unreachable': {
    zh: '多次尝试后仍无法连接 {origin}（{why}）。请确认服务器已启动、地址无误；已完成的部分有效，可重新执行本命令继续。',
    en: '{origin} cannot be reached after several tries ({why}). Check that the server runs there; what was done is done, and running the command again continues.',
  },
  'call.bad-token': {
    zh: '接口令牌无效：可能已过期、已撤销，或账号已停用。请在工作台重新生成。',
    en: 'The token is not valid: it may have expired or been revoked, or the account is inactive. Make a new one in the workbench.',
  },
  'call.no': {
    zh: '{origin} 返回状态 {status}，不是本平台的应答；请核对 --server。',
    en: '{origin} answered {status}, which is not this platform’s answer; check --server.',
  },

  'check.about': {
    zh: '检测文稿：用词、错别字、标点数字、算术、个人信息、涉密、附件（离线）',
    en: 'check texts: wording, spelling, punctuation, sums, personal data, secrets, attachments (offline)',
  },
  'check.argument.file': {
    zh: '.txt .md .html .docx .xlsx .pdf 文件；- 为标准输入的纯文本',
    en: '.txt .md .html .docx .xlsx .pdf files; - is plain text from standard input',
  },
  'check.option.strict': {
    zh: '按发布闸门的口径：只报把握大的错别字，不报提示',
    en: 'as the gate asks: spelling only where certain, no hints',
  },
  'check.option.only': {
    zh: '只查这些类别，以逗号分隔：{categories}',
    en: 'only these categories, parted by commas: {categories}',
  },
  'check.option.lines': {
    zh: '把纯文本的每一行当作一篇',
    en: 'every line of a plain text is a text of its own',
  },
  'check.option.words': {
    zh: '本机构词表：“检测设置”导出的 xlsx 工作簿，可写多次，后面的更新前面的',
    en: 'the office’s word lists: an xlsx workbook exported under “Checks”; may be given several times, later ones change earlier ones',
  },
  'check.option.own': {
    zh: '本单位用词：“检测设置”导出的 .model 文件',
    en: 'the office’s own words: a .model file exported under “Checks”',
  },
  'check.option.on': {
    zh: '成文日期，如 2026-11-22；领导人职务和词条按该日核对，不写则按现行',
    en: 'day of the document, such as 2026-11-22, whose leaders and entries hold; default: those of today',
  },
  'check.words.unreadable': {
    zh: '--words：{path} 读不出，须为“检测设置”导出的 xlsx 工作簿，不超过 2 MB、5,000 行。',
    en: '--words: {path} cannot be read; it must be an xlsx workbook exported under “Checks”, of at most 2 MB and 5,000 rows.',
  },
  'check.words.row': { zh: '--words：{path} {message}', en: '--words: {path}: {message}' },
  'check.own.none': {
    zh: '--own：{path} 不是“检测设置”导出的本单位用词。',
    en: '--own: {path} is no file of own words exported under “Checks”.',
  },
  'check.own.other-version': {
    zh: '--own：{path} 由另一版本的平台导出，请重新导出。',
    en: '--own: {path} was exported by another version of the platform; export it again.',
  },
  'check.on': {
    zh: '--on：“{value}”不是日期，请写作 2026-11-22。',
    en: '--on: “{value}” is no day; write it like 2026-11-22.',
  },
  'check.only': {
    zh: '--only：没有类别“{value}”，可用：{categories}。',
    en: '--only: there is no category “{value}”; there are {categories}.',
  },
  'check.format': {
    zh: '{path}：只能检测 .txt .md .html .docx .xlsx .pdf。',
    en: '{path}: only .txt .md .html .docx .xlsx .pdf can be checked.',
  },
  'check.lines': {
    zh: '--lines 只用于 .txt 或标准输入。',
    en: '--lines is for .txt and standard input only.',
  },
  'check.unreadable': { zh: '无法读取文件 {path}。', en: 'The file {path} cannot be read.' },
  'check.severity.block': { zh: '必须处理', en: 'block' },
  'check.severity.warn': { zh: '提醒', en: 'warn' },
  'check.severity.hint': { zh: '提示', en: 'hint' },
  'check.paragraph': { zh: '第 {n} 段', en: 'paragraph {n}' },
  'check.page': { zh: '第 {n} 页', en: 'page {n}' },
  'check.sum': {
    zh: '共 {n} 个文件：必须处理 {block} 处，提醒 {warn} 处，提示 {hint} 处。',
    en: '{n} files: {block} block, {warn} warn, {hint} hints.',
  },

  // What commander finds wrong with a command line.
  'usage.commander.unknownOption': { zh: '没有选项 {name}。', en: 'There is no option {name}.' },
  'usage.commander.unknownCommand': { zh: '没有命令 {name}。', en: 'There is no command {name}.' },
  'usage.commander.optionMissingArgument': {
    zh: '选项 {name} 后面缺少取值。',
    en: 'The option {name} needs a value.',
  },
  'usage.commander.missingArgument': {
    zh: '缺少参数 {name}。',
    en: 'The argument {name} is missing.',
  },
  'usage.commander.missingMandatoryOptionValue': {
    zh: '缺少必需的选项 {name}。',
    en: 'The option {name} is required.',
  },
  'usage.commander.excessArguments': {
    zh: '参数过多；含空格的参数请加引号。',
    en: 'Too many arguments; put an argument with blanks in quotes.',
  },
  'usage.other': { zh: '命令无法识别。', en: 'The command is not understood.' },
  'usage.help': { zh: '用法见 {command} --help', en: 'see {command} --help' },
  'help.usage': { zh: '用法', en: 'Usage' },
  'help.options': { zh: '选项', en: 'Options' },
  'help.commands': { zh: '命令', en: 'Commands' },
  'help.arguments': { zh: '参数', en: 'Arguments' },

  'import.about': { zh: '向运行中的服务器导入', en: 'import into the running server' },
  'import.pages.about': {
    zh: '导入从其他系统导出的网页；可重复执行，已导入的来源地址不再导入',
    en: 'import pages from another system; may be repeated, a source address arrives once',
  },
  'import.argument.file': {
    zh: 'JSON Lines 文件，每行一篇：url、title、date、html 或 text、attachments',
    en: 'JSON Lines, one page a line: url, title, date, html or text, attachments',
  },
  'import.option.site': {
    zh: '站点：路径前缀（主站为 /）、域名或编号',
    en: 'site: its path prefix (/ for the first), domain or id',
  },
  'import.option.column': {
    zh: '栏目：路径（如 policy/other）或编号',
    en: 'column: its path (e.g. policy/other) or id',
  },
  'import.option.publish': {
    zh: '导入后即发布；未通过保密、个人信息检查的只存为草稿',
    en: 'publish at once; what the checks for secrets and personal data stop stays a draft',
  },
  'import.unreadable': {
    zh: '无法读取文件 {path}，或其编码不是 UTF-8。',
    en: 'The file {path} cannot be read, or is not UTF-8.',
  },
  'import.empty': { zh: '文件 {path} 中没有内容。', en: 'There is nothing in the file {path}.' },
  'import.no-site': {
    zh: '--site：没有站点“{value}”。您可用的站点：{known}。',
    en: '--site: there is no site “{value}”. Yours are: {known}.',
  },
  'import.no-column': {
    zh: '--column：站点中没有栏目“{value}”。可用的栏目：{known}。',
    en: '--column: the site has no column “{value}”. It has: {known}.',
  },
  'import.line.not-object': { zh: '应为一个 JSON 对象', en: 'must be a JSON object' },
  'import.line.not-json': { zh: '不是有效的 JSON：{why}', en: 'not valid JSON: {why}' },
  'import.problem': { zh: '第 {row} 行　{what}', en: 'line {row}  {what}' },
  'import.refused': {
    zh: '发现 {n} 处问题，整个文件未导入。请改正后重试。',
    en: '{n} problems; nothing of the file was imported. Correct them and try again.',
  },
  'import.checking': { zh: '检查 {done}/{total}', en: 'checking {done}/{total}' },
  'import.importing': { zh: '导入 {done}/{total}', en: 'importing {done}/{total}' },
  'import.summary': {
    zh: '共 {total} 篇：新导入 {imported} 篇，先前已导入 {known} 篇，失败 {failed} 篇；新导入的已发布 {published} 篇，未发布 {unpublished} 篇。',
    en: '{total} pages: {imported} imported, {known} imported before, {failed} failed; of the new ones {published} are published, {unpublished} are not.',
  },
  'import.blocked': { zh: '存为草稿、未能发布的：', en: 'Kept as drafts, not published:' },
  'import.failed': { zh: '失败的：', en: 'Failed:' },
  'import.dropped': { zh: '未能保留的内容：', en: 'Not kept:' },
  'import.dropped-line': { zh: '　{message}（{n}）', en: '  {message} ({n})' },
  'import.stopped': {
    zh: '导入在第 {row} 行中断，已完成的 {done} 篇有效；重新执行本命令即从中断处继续。',
    en: 'The import stopped at line {row}; the {done} pages before it are done, and running the command again continues.',
  },

  'ledger.about': { zh: '操作台账', en: 'the ledger' },
  'ledger.verify.about': {
    zh: '逐条校验台账，指出第一处断开；并核对网站显示的发布时间',
    en: 'walk the chain and name its first break; compare the published times shown',
  },
  'ledger.whole': {
    zh: '台账完整：共 {n} 条，逐条相连，未发现改动。',
    en: 'The ledger is whole: {n} events, every link holds.',
  },
  'ledger.broken': {
    zh: '台账断开：{message}此前 {n} 条完好。',
    en: 'The ledger is broken: {message} The {n} events before it are whole.',
  },
  'ledger.times': { zh: '发布时间与台账一致。', en: 'Published times agree with the ledger.' },
  'ledger.forged': {
    zh: '{n} 篇显示的发布时间与台账不符：',
    en: '{n} publications show a published time that is not the ledger’s:',
  },
  'ledger.column.title': { zh: '标题', en: 'Title' },
  'ledger.column.shown': { zh: '网站显示', en: 'Shown' },
  'ledger.column.recorded': { zh: '台账记录', en: 'Recorded' },
  'ledger.unrecorded': { zh: '没有发布记录', en: 'no publishing event' },
  'backup.about': {
    zh: '把运行中的服务器的全部数据备份为一个文件（需平台管理员的令牌）',
    en: 'copy everything in the running server into one file (a platform administrator’s token)',
  },
  'backup.option.out': {
    zh: '备份文件，如 weiming-2026-11-21.tar.gz',
    en: 'the file, e.g. weiming-2026-11-21.tar.gz',
  },
  'backup.exists': {
    zh: '--out：文件 {path} 已存在，未予覆盖；请另取一名。',
    en: '--out: the file {path} is there already and was not overwritten; choose another name.',
  },
  'backup.unwritable': {
    zh: '--out：无法写入 {path}（{why}）。',
    en: '--out: {path} cannot be written ({why}).',
  },
  'backup.receiving': { zh: '接收 {megabytes} MB', en: '{megabytes} MB received' },
  'backup.broken-off': {
    zh: '备份中途断开（{why}），未留下文件，请重试。',
    en: 'The backup broke off ({why}); no file was left. Try again.',
  },
  'backup.done': {
    zh: '已备份到 {path}：{megabytes} MB，{rows} 行数据，{files} 个附件，已逐字节核对。文件含全部个人信息和密码摘要，请妥善保管；登录会话和接口令牌不在其中。',
    en: 'Backed up to {path}: {megabytes} MB, {rows} rows, {files} stored files, every byte checked. It holds everybody’s personal data and password hashes: keep it safe. Sessions and API tokens are not in it.',
  },
  'backup.missing-files': {
    zh: '警告：有 {n} 个附件在数据库中有记录而磁盘上没有，备份中也没有：{hashes}',
    en: 'Warning: {n} stored files are in the database but not on the disk, hence not in the backup: {hashes}',
  },
  'restore.about': {
    zh: '用备份文件恢复到空的安装（先停止服务器；由 WEIMING_DATA、DATABASE_URL 指定）',
    en: 'fill an empty installation from a backup (stop the server first; WEIMING_DATA and DATABASE_URL say where)',
  },
  'restore.argument.file': { zh: '备份文件', en: 'the backup' },
  'restore.unreadable': { zh: '无法读取文件 {path}。', en: 'The file {path} cannot be read.' },
  'restore.damaged': {
    zh: '{path} 不是完整的备份文件：可能传输不全或已损坏。没有恢复任何内容。',
    en: '{path} is not a whole backup: it may be cut off or damaged. Nothing was restored.',
  },
  'restore.not-empty': {
    zh: '此处已有数据（表 {subject}），没有恢复任何内容。请用 WEIMING_DATA 或 DATABASE_URL 指定一个空的安装。',
    en: 'There is data here already (table {subject}); nothing was restored. Name an empty installation with WEIMING_DATA or DATABASE_URL.',
  },
  'restore.newer': {
    zh: '备份出自较新或改动过的版本（{subject}），没有恢复任何内容。请先升级本程序。',
    en: 'The backup comes from a newer or altered version ({subject}); nothing was restored. Upgrade this program first.',
  },
  'restore.migrated-further': {
    zh: '此处的空数据库比备份的版本新（{subject}），没有恢复任何内容。请改用从未启动过的数据目录或新建的数据库。',
    en: 'The empty database here is newer than the backup ({subject}); nothing was restored. Use a data folder never started, or a new database.',
  },
  'restore.reading': { zh: '核对备份并写入……', en: 'checking the backup and writing …' },
  'restore.done': {
    zh: '已恢复 {madeAt} 的备份：{rows} 行数据，{files} 个附件。登录会话和接口令牌没有恢复，请重新登录、重新生成令牌。',
    en: 'Restored the backup of {madeAt}: {rows} rows, {files} stored files. Sessions and API tokens are not restored: sign in again and make new tokens.',
  },

  'restore.key-missing': {
    zh: '注意：备份中有 {n} 种密钥加密的内容（如找错反映人的联系方式），密钥不在备份中，此处也没有：{ids}。请把原来的密钥文件放到 {path}（权限 600），或用 WEIMING_SEALING_KEY 给出，然后再启动；没有密钥，服务器不会启动，加密的内容也无法打开。',
    en: 'Note: the backup holds contents sealed with {n} keys (such as contact details of reporters) that are neither in it nor here: {ids}. Put the original key file at {path} (mode 600), or give the key in WEIMING_SEALING_KEY, before you start: without it the server does not start and what is sealed cannot be opened.',
  },

  'keys.about': { zh: '加密密钥', en: 'sealing keys' },
  'keys.rotate.about': {
    zh: '更换加密密钥，并用新密钥重新加密全部内容（先停止全部服务器进程；中断后可再次执行）',
    en: 'take a new sealing key into use and seal everything anew (stop every server process first; may be run again where it was broken off)',
  },
  'keys.option.lost': {
    zh: '原密钥已遗失：改用新密钥，原密钥加密的内容保留但无法打开',
    en: 'the key in use is lost: go on with a new one; what the lost one sealed stays and cannot be opened',
  },
  'keys.never-started': {
    zh: '此处的安装还没有启动过，没有可更换的密钥。',
    en: 'This installation was never started; there is no key to change.',
  },
  'keys.missing': {
    zh: '没有找到现用的密钥 {id}，未作改动。请先放回密钥；确已遗失的，加 --lost 再执行。',
    en: 'The key in use, {id}, is not here; nothing was changed. Put it back first, or add --lost where it is lost for good.',
  },
  'keys.give-new': {
    zh: '密钥由 WEIMING_SEALING_KEY 给出：请把新密钥写在最前、现用的 {id} 跟在其后（逗号隔开），再执行。',
    en: 'The keys are given in WEIMING_SEALING_KEY: put the new one first and the one in use, {id}, after it, with a comma, and run this again.',
  },
  'keys.rotated': {
    zh: '密钥已由 {old} 更换为 {id}，重新加密 {n} 项。旧密钥仍须保管：打开更换以前的备份要用它。',
    en: 'The key {old} is replaced by {id}; {n} values were sealed anew. Keep the old one: backups made before need it.',
  },
  'keys.shut': {
    zh: '有 {n} 项没有相应的密钥（{ids}），保持原样，无法打开。',
    en: '{n} values have no key here ({ids}); they stay as they are and cannot be opened.',
  },
  'keys.robot': { zh: '密钥更换', en: 'Key change' },

  'deadline.about': {
    zh: '推算若干个工作日的期限届满日，逐日列明理由（无需服务器）',
    en: 'count a time limit in working days, with a reason for every day (needs no server)',
  },
  'deadline.option.from': {
    zh: '起算事件发生之日，如 2026-02-10；当日不计入',
    en: 'day of the event, e.g. 2026-02-10; it does not count itself',
  },
  'deadline.option.working-days': {
    zh: '工作日数，0 至 {max}',
    en: 'number of working days, 0 to {max}',
  },
  'deadline.option.exclude': {
    zh: '不计入的期间，如 2026-02-11..2026-02-26：首日之后至末日；可给出多个',
    en: 'a span not counted, e.g. 2026-02-11..2026-02-26: after the first day, up to the last; more than one may be given',
  },
  'deadline.option.restart': {
    zh: '重新计算，如 2026-02-26..2026-03-05：通知之日与收到补正之日',
    en: 'the limit begins anew, e.g. 2026-02-26..2026-03-05: day of the notice and of what it asked for',
  },
  'deadline.option.extend': {
    zh: '延长的工作日数，0 至 {max}',
    en: 'working days it is extended by, 0 to {max}',
  },
  'deadline.span': {
    zh: '{option}：“{value}”应为先后两个存在的日期，如 2026-02-11..2026-02-26。',
    en: '{option}: “{value}” must be two days that exist, in order, like 2026-02-11..2026-02-26.',
  },
  'deadline.extend.not-a-count': {
    zh: '--extend：须为 0 至 {max} 的整数，不能是“{value}”。',
    en: '--extend: must be a whole number from 0 to {max}, not “{value}”.',
  },
  'deadline.because.exclude': { zh: '扣除（--exclude）', en: 'an excluded span (--exclude)' },
  'deadline.because.restart': { zh: '补正（--restart）', en: 'the correction (--restart)' },
  'deadline.because.extend': { zh: '延期（--extend）', en: 'the extension (--extend)' },
  'deadline.option.local': {
    zh: '本地放假、上班日的 JSON 文件：由 day、working、why 各项组成的列表',
    en: 'JSON file of local days: a list of objects with day, working, why',
  },
  'deadline.from.missing': {
    zh: '--from：请给出起算日期，如 2026-02-10。',
    en: '--from: give the day to count from, e.g. 2026-02-10.',
  },
  'deadline.from.not-a-day': {
    zh: '--from：“{value}”不是存在的日期，请按 2026-02-10 的格式填写。',
    en: '--from: “{value}” is not a day that exists; write it like 2026-02-10.',
  },
  'deadline.from.out-of-range': {
    zh: '--from：日期须在 {first} 至 {last} 之间，不能是 {value}。',
    en: '--from: the day must be from {first} to {last}, not {value}.',
  },
  'deadline.working-days.missing': {
    zh: '--working-days：请给出工作日数，如 20。',
    en: '--working-days: give the number of working days, e.g. 20.',
  },
  'deadline.working-days.not-a-count': {
    zh: '--working-days：须为 0 至 {max} 的整数，不能是“{value}”。',
    en: '--working-days: must be a whole number from 0 to {max}, not “{value}”.',
  },
  'deadline.local.unreadable': {
    zh: '--local：无法读取文件 {path}。',
    en: '--local: the file {path} cannot be read.',
  },
  'deadline.local.not-json': {
    zh: '--local：文件 {path} 不是有效的 JSON。',
    en: '--local: the file {path} is not valid JSON.',
  },
  'deadline.local.not-a-list': {
    zh: '--local：文件 {path} 应为由 day、working、why 各项组成的列表。',
    en: '--local: the file {path} must hold a list of objects with day, working, why.',
  },
  'deadline.local.day': {
    zh: '--local：第 {row} 项的 day 应为 {first} 至 {last} 之间存在的日期。',
    en: '--local: item {row}: day must be a day that exists, from {first} to {last}.',
  },
  'deadline.local.working': {
    zh: '--local：第 {row} 项的 working 应为 true（上班）或 false（放假）。',
    en: '--local: item {row}: working must be true or false.',
  },
  'deadline.local.why': {
    zh: '--local：第 {row} 项的 why 应写明理由。',
    en: '--local: item {row}: why must give the reason.',
  },
  'deadline.local.twice': {
    zh: '--local：第 {row} 项的日期 {day} 已在前面列出。',
    en: '--local: item {row}: {day} is listed before.',
  },

  'deadline.answer': {
    zh: '自 {from}（{fromWeekday}）次日起算，{n} 个工作日，至 {dueOn}（{dueWeekday}）届满。',
    en: '{n} working days, counted from the day after {from} ({fromWeekday}), end on {dueOn} ({dueWeekday}).',
  },
  'deadline.provisional': {
    zh: '暂定：期间涉及未收录节假日安排的年份（{years}），安排公布并收录后应重新计算。',
    en: 'Provisional: no holiday notice is on record for {years}; count again when there is one.',
  },
  'deadline.column.date': { zh: '日期', en: 'Date' },
  'deadline.column.number': { zh: '第几日', en: 'Day' },
  'deadline.column.why': { zh: '说明', en: 'Why' },
  'deadline.sources': { zh: '依据：', en: 'Sources:' },
})

/** Both languages side by side: for help, which is printed before the language is known. */
export const bilingual: Say<typeof cliStrings> = (key, ...params) =>
  `${speak(cliStrings, 'zh-CN')(key, ...params)} / ${speak(cliStrings, 'en')(key, ...params)}`
