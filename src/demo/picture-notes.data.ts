import type { DemoPicture } from './pictures.ts'

type Notes = { title: string; alt: string; caption: string; source: string }
const DRAWN = { caption: '', source: '宣传科绘制，本平台可自由使用' }

/** What the library says of each drawing. */
export const pictureNotes: Record<DemoPicture, Notes> = {
  meeting: {
    ...DRAWN,
    title: '工作会议示意图',
    alt: '主席台长桌后坐着五位与会人员，身后是蓝色背景板，台下坐着一排听众',
  },
  vaccination: {
    ...DRAWN,
    title: '疫苗接种示意图',
    alt: '穿白大褂的护士为一位老年居民接种疫苗，旁边桌上放着接种用品',
  },
  village: {
    ...DRAWN,
    title: '乡村巡诊示意图',
    alt: '背着药箱的医生走在乡间卫生室前，与一位老年居民交谈',
  },
  laboratory: { ...DRAWN, title: '实验室检测示意图', alt: '穿白大褂的检验人员在实验台前工作' },
}
