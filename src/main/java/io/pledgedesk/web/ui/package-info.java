/**
 * The pages. One class per screen, its templates in the folder of the same name. Frames and parts that all share stand here,
 * the screens of one area in a package below: {@code queue} knows {@code ticket}, {@code guide} too; {@code settings} knows
 * {@code people}; nobody knows back. How to make one:
 *
 * <ol>
 *   <li>A class {@code ThingPages} with {@code @Path}, a role, and one method a page: read the input, call one service, render.
 *   <li>Its {@code @CheckedTemplate static class Templates} takes a frame and a view-model record made for the page:
 *       {@code list(DeskFrame frame, ThingsView view)}. The frame comes from {@link io.pledgedesk.web.ui.Frames}:
 *       {@code frames.desk("/desk/things")}, the argument being the entry of the navigation to mark.
 *   <li>The template {@code templates/ThingPages/list.html} includes {@code layout/desk} (staff), {@code layout/portal}
 *       (customers) or {@code layout/plain} (sign-in, errors) and fills its blocks:
 *
 * <pre>{@code
 * {@io.pledgedesk.web.ui.DeskFrame frame}
 * {#include layout/desk frame=frame}
 * {#title}Things{/title}
 * {#main}<div class="page"><h1>{thing:title}</h1>…</div>{/main}
 * {/include}
 * }</pre>
 *   <li>Words stand in a message bundle of the area ({@code @MessageBundle("thing") interface ThingWords} in {@code words}), not in the
 *       template. Where Java asks for them the bundle has a line in {@code Vocabulary}; each language has a file in {@code messages}.
 *   <li>Times are printed by {@code frame.times}: {@code {#time frame.times.by(view.dueAt) /}}.
 *   <li>Forms: a {@link io.pledgedesk.web.ui.Form} carries what was typed and what is wrong; {@code {#errors form /}} on top,
 *       {@code {#input form.field('name', thing:name) /}} for a field, {@code {#csrf frame /}} inside. A good POST answers
 *       {@code Pages.seeOther(…)}, a bad one the same page with status 422.
 *   <li>Parts: {@code templates/tags}. Tags see their arguments only.
 * </ol>
 */
package io.pledgedesk.web.ui;
