import type { InterpretationForm } from '../../content/rules/document.ts'
import type { PageClass } from './classes.ts'

/**
 * Which of the three classes of the form the pages of a column belong to, by what the column says its
 * type is (`ColumnType`, 网站设计规范). A column that says none of these is of its parent's class.
 */
export const CLASS_OF_TYPE: Readonly<Record<string, PageClass>> = {
  概况信息: 'profile',
  机构概况: 'profile',
  机构职能: 'profile',
  机构设置: 'profile',
  内设机构: 'profile',
  直属单位: 'profile',
  领导信息: 'profile',
  政务动态: 'news',
  动态要闻: 'news',
  工作动态: 'news',
  通知公告: 'news',
  信息公开目录: 'catalogue',
  政府信息公开: 'catalogue',
  政府信息公开指南: 'catalogue',
  政府信息公开制度: 'catalogue',
  政府信息公开年报: 'catalogue',
  法定主动公开内容: 'catalogue',
  依申请公开答复选登: 'catalogue',
  政策文件: 'catalogue',
  规划计划: 'catalogue',
  人事信息: 'catalogue',
  财政信息: 'catalogue',
  数据发布: 'catalogue',
  权责清单: 'catalogue',
}

/**
 * 解读材料 are words, 解读产品 are made to be looked at or listened to. From memory of how the form is
 * filled in, not of the guidelines.
 */
export const INTERPRETATION_CLASS: Readonly<
  Record<InterpretationForm, 'interpretationMaterials' | 'interpretationProducts'>
> = {
  text: 'interpretationMaterials',
  questions: 'interpretationMaterials',
  graphic: 'interpretationProducts',
  video: 'interpretationProducts',
  briefing: 'interpretationProducts',
}
