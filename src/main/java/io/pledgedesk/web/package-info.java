/** What both skins share: problems and error pages, headers, ETags, merge patches, idempotency. */
package io.pledgedesk.web;
