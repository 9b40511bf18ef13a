package io.pledgedesk.web.ui;

/** One choice of a {@code select}. */
public record Option(String value, String label) {}
