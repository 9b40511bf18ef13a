/** What customers say of how they were helped: asked after it is solved, counted when they press the button. */
package io.pledgedesk.feedback;
