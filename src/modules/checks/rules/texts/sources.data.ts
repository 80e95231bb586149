export const ATTACHMENT_SOURCE = '《中华人民共和国政府信息公开条例》第十七条（公开前的审查）'
