/** What is broken for many at once, said on the help pages before anybody asks. */
package io.pledgedesk.incident;
