import type { DemoEnglish } from '../types.ts'

export const englishTexts: DemoEnglish[] = [
  {
    of: 'health-carbon-monoxide',
    title: 'Heating in Winter: Beware of Carbon Monoxide',
    begunOn: '2026-11-19',
    publishedOn: '2026-11-20 09:30',
    metadata: {
      source: 'Yunzhou Emergency Medical Centre',
      summary: 'How to recognise the danger, prevent poisoning and give first aid.',
      keywords: ['carbon monoxide', 'winter', 'first aid'],
      audienceClass: 'All residents',
    },
    body: `
Carbon monoxide has no colour and no smell. Breathed in, it starves the body of oxygen and can kill. Gas water heaters, coal stoves and charcoal hotpots are most dangerous behind closed windows and doors.
## How to prevent it
- Do not burn charcoal for warmth indoors, in a garage or in a tent. Open a window when you brew tea or eat hotpot over charcoal.
- Fit gas water heaters with a flue that ends outdoors, and have it checked every year.
- Put a ventilator in rooms with a coal stove. Look at the fire and the flue before you go to sleep, above all on windy and rainy days.
- Install a carbon monoxide detector with an alarm and press its test button every month.
## How to notice it
Headache, dizziness, nausea and weakness. When several people in one room feel this at the same time, think of carbon monoxide first.
## First aid
1. Open doors and windows and turn off the gas. Do not touch electrical switches and do not use an open flame.
2. Move the person into fresh air, loosen the collar and keep them warm.
3. If unconscious, lay them on their side and clear mouth and nose. If there is no breath and no pulse, begin cardiopulmonary resuscitation at once.
4. Call 120, say that you suspect carbon monoxide and ask for a hospital with a hyperbaric chamber.
See a doctor even when the symptoms have gone: in some people the brain is affected days or weeks later.
`,
  },
  {
    of: 'health-flu-home-care',
    title: 'Looking after Influenza at Home',
    begunOn: '2026-11-17',
    publishedOn: '2026-11-18 10:00',
    metadata: {
      source: 'Yunzhou Centre for Disease Control and Prevention',
      summary: 'Rest, fever, antiviral medicine and keeping the family safe.',
      keywords: ['influenza', 'home care', 'antiviral medicine'],
      audienceClass: 'All residents',
    },
    body: `
Most people recover from influenza in about a week. At home, remember the following.
1. **A room of your own.** Stay in one room if you can. Open the window twice a day for 30 minutes. Everybody wears a mask when you meet.
2. **Rest and drink.** Eat light food and sleep enough.
3. **Lower the fever with care.** Above 38.5 °C, or when you feel very unwell, take paracetamol or ibuprofen at the intervals on the leaflet, never both together. Nobody under 18 takes aspirin.
4. **Antiviral medicine as the doctor says.** It works best within 48 hours of the first symptoms. Pregnant women, older people and people with chronic illness should see a doctor early. Antibiotics do nothing against the influenza virus.
5. **Stay at home while you are ill.** Go back to school or work 48 hours after the fever has gone and the other symptoms have nearly gone.
With difficult breathing, chest pain, confusion or a high fever for more than three days, see a doctor at once.
`,
    chineseChanged: {
      begunOn: '2026-11-19',
      publishedOn: '2026-11-20 10:00',
      from: '持续高热3天以上，立即就医。',
      to: '持续高热3天以上，或者6个月以下婴儿发热的，立即就医。',
      changeNote: '补充婴儿发热的就医提示。',
    },
  },
  {
    of: 'notice-holiday-clinics',
    title: 'Outpatient Services of City Hospitals over the National Day Holiday 2026',
    begunOn: '2026-09-29',
    publishedOn: '2026-09-30 09:00',
    metadata: {
      genreClass: 'Notice',
      topicClass: 'Health',
      summary: 'Emergency departments are open day and night from 1 to 7 October.',
      keywords: ['National Day', 'outpatient services', 'emergency'],
    },
    body: `
From 1 to 7 October 2026, the National Day holiday, emergency departments, maternity wards and fever clinics of the city hospitals are open day and night. Outpatient services are as follows.
| Hospital | Closed | Half days | Full days | Emergency telephone |
| --- | --- | --- | --- | --- |
| First People's Hospital | 1 October | 2 and 3 October | 4 to 7 October | 0990-1234531 |
| Second People's Hospital | 1 October | 2 to 4 October | 5 to 7 October | 0990-1234532 |
| Hospital of Traditional Chinese Medicine | 1 and 2 October | 3 and 4 October | 5 to 7 October | 0990-1234533 |
| Maternal and Child Health Hospital | 1 October | 2 and 3 October | 4 to 7 October | 0990-1234534 |
| Children's Hospital | None | 1 to 3 October | 4 to 7 October | 0990-1234535 |
Appointments have been adjusted. If yours falls on a day of closure, the hospital will offer another day or a refund. In an emergency call 120; for advice call 12320.
`,
  },
]
