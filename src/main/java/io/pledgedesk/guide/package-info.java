/** Guides: what is asked often, answered once. Their texts with every version, who finds them, whether they helped. */
package io.pledgedesk.guide;
