package io.pledgedesk.web.ui;

/**
 * What the page before has just done.
 *
 * @param undo where a form takes it back; null where nothing can be taken back
 */
public record Toast(String text, String undo) {}
