package io.pledgedesk.ticket;

/** A file that lies safely in the data directory and has no row yet. */
record StoredFile(String key, String name, long sizeBytes, String mediaType) {}
