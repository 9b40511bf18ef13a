/** What supervisors watch and read: wallboard, reports, forecast, feedback, and the charts that these draw. */
package io.pledgedesk.web.ui.figures;
