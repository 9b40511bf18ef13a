/** What every feature speaks: actors, refusals, pages, cursors and the settings. Imports nothing of Pledge. */
package io.pledgedesk.kernel;
