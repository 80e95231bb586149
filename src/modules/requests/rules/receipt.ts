import type { LocalDate } from '../../../kernel/days.ts'

/** How an application comes in. */
export type Arrival =
  | { channel: 'in-person'; submittedOn: LocalDate }
  /** Post that is signed for. */
  | { channel: 'registered-post'; signedOn: LocalDate }
  /** A plain letter is confirmed with the applicant on the day it comes. */
  | { channel: 'plain-letter'; confirmedOn: LocalDate | null }
  | {
      channel: 'internet' | 'fax'
      agencyConfirmedOn: LocalDate | null
      applicantConfirmedOn: LocalDate | null
    }

/**
 * 条例 Art. 31: the day an application counts as received. Null while a confirmation is missing: no
 * limit has begun. By internet or fax it is the day both sides have confirmed, the later of the two.
 */
export function receivedOn(arrival: Arrival): LocalDate | null {
  switch (arrival.channel) {
    case 'in-person':
      return arrival.submittedOn
    case 'registered-post':
      return arrival.signedOn
    case 'plain-letter':
      return arrival.confirmedOn
    case 'internet':
    case 'fax': {
      const { agencyConfirmedOn, applicantConfirmedOn } = arrival
      if (agencyConfirmedOn === null || applicantConfirmedOn === null) return null
      return [agencyConfirmedOn, applicantConfirmedOn].sort()[1]!
    }
  }
}

/** How an answer goes out. */
export type Service =
  | { by: 'hand'; signedOn: LocalDate }
  /** 国办公开办函〔2016〕235号: an answer sent through the post office is given on the day of posting. */
  | { by: 'post'; postedOn: LocalDate; deliveredOn: LocalDate | null }
  | { by: 'electronic'; arrivedOn: LocalDate }

/** The day that must not be later than the due day. */
export function servedOn(service: Service): LocalDate {
  switch (service.by) {
    case 'hand':
      return service.signedOn
    case 'post':
      return service.postedOn
    case 'electronic':
      return service.arrivedOn
  }
}
