/**
 * Journeys of people through a real browser, over everything that runs. Each keeps pictures in
 * {@code local/target/journey} and looks at every one of them with axe (WCAG 2.2 AA).
 *
 * <table>
 *   <caption>Who is shown where</caption>
 *   <tr><th>Person</th><th>Journeys</th></tr>
 *   <tr><td>Receiving desk</td><td>{@code CounterJourneyIT} (01, 08, 09), {@code DeskJourneyIT} by
 *     keyboard alone (10), {@code PhoneJourneyIT}, {@code SlowLineIT}</td></tr>
 *   <tr><td>Specialist</td><td>{@code CounterJourneyIT} (03, 04), {@code DesignerJourneyIT}
 *     (24, 25)</td></tr>
 *   <tr><td>Head of a department</td><td>{@code CounterJourneyIT} (02, 05),
 *     {@code AbsenceJourneyIT}</td></tr>
 *   <tr><td>Approver</td><td>{@code CounterJourneyIT} (06), {@code AbsenceJourneyIT} as a
 *     substitute</td></tr>
 *   <tr><td>Clerk</td><td>{@code CounterJourneyIT} (07)</td></tr>
 *   <tr><td>Supervisor</td><td>{@code SupervisorJourneyIT} (20 to 22)</td></tr>
 *   <tr><td>Designer</td><td>{@code DesignerJourneyIT} (20 to 23),
 *     {@code TemplateJourneyIT}</td></tr>
 *   <tr><td>Every role a view is for, every view, page and error screen</td><td>
 *     {@code EveryViewIT}, read from the classes; {@code ScreensIT} what lies below their
 *     addresses</td></tr>
 *   <tr><td>Somebody who should not be there</td><td>{@code AccessJourneyIT},
 *     {@code ForgedRequestsIT}</td></tr>
 * </table>
 */
@NullMarked
package vn.motcua.local.journey;

import org.jspecify.annotations.NullMarked;
