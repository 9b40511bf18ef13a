package io.pledgedesk.ticket;

import java.nio.file.Path;

/**
 * A file as a client sent it.
 *
 * @param name as the client says; made harmless before it is stored
 * @param content where the upload lies until it is taken
 */
public record Upload(String name, Path content) {}
