package io.pledgedesk.custom;

/**
 * A field that the request form asks for.
 *
 * @param required whether the form has to be answered here; programs may leave it out
 */
public record Question(CustomField field, boolean required) {}
