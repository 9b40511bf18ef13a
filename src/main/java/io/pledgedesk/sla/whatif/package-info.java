/**
 * What-if replay: draft policies and calendars over past tickets. It is arithmetic on past behaviour: nobody knows what people
 * would have done under other promises.
 *
 * <p>In the order of reading: {@code Question} is checked and compiled by {@code DraftReader} into {@code Drafts}; {@code
 * PastReader} packs past tickets into {@code Block}s; {@code Replay} judges a block by the drafts with the engine that judges
 * live tickets; {@code WhatIf} runs all of that and keeps the answer.
 */
package io.pledgedesk.sla.whatif;
