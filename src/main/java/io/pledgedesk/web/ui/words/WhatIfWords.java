package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the what-if replay. */
@MessageBundle("whatif")
public interface WhatIfWords {

    @Message("What if?")
    String title();

    @Message("What past tickets would have looked like under other promises.")
    String about();

    @Message("Arithmetic on past behaviour: the same messages at the same times, judged by other promises. Nobody knows"
            + " what people would have done differently.")
    String caveat();

    @Message("Change a policy or a calendar on its page, and try it on the past before you save it.")
    String how();

    @Message("Nothing was tried yet")
    String none();

    @Message("Try it on the past")
    String tryIt();

    @Message("Past tickets")
    String past();

    @Message("last {days} days")
    String lastDays(int days);

    @Message("Tickets created {from} to {to}")
    String period(String from, String to);

    @Message("{#switch code}{#case 'running'}Under way{#case 'done'}Done{#case"
            + " 'cancelled'}Cancelled{#else}Failed{/switch}")
    String status(String code);

    @Message("What was tried")
    String tried();

    @Message("{done} of {all} tickets")
    String progress(long done, long all);

    @Message("{n} tickets")
    String tickets(long n);

    @Message("Cancel")
    String cancel();

    @Message("It is stopped after the tickets that are being looked at.")
    String cancelled();

    @Message("It stopped without an answer. Try it again; the log of the server says why.")
    String failed();

    @Message("It was cancelled before it was done.")
    String wasCancelled();

    @Message("No clock of these tickets has stopped, and none would have.")
    String noClocks();

    @Message("Promises kept")
    String kept();

    @Message("Clock")
    String clock();

    @Message("As it was")
    String before();

    @Message("As it would have been")
    String after();

    @Message("Points")
    String points();

    @Message("{met} met, {missed} missed")
    String counts(long met, long missed);

    @Message("no promise")
    String noPromise();

    @Message("Other verdicts")
    String flips();

    @Message("{#if n == 0}No clock would have had another verdict.{#else if n == 1}One clock would have had another"
            + " verdict.{#else}{n} clocks would have had another verdict.{/if}")
    String flipped(long n);

    @Message("would be missed")
    String wouldBeMissed();

    @Message("would be met")
    String wouldBeMet();

    @Message("{name}{#if cycle gt 1}, {cycle}.{/if}")
    String cycle(String name, int cycle);

    @Message("More")
    String more();

    @Message("Ticket")
    String ticket();

    @Message("by {who}, {when}")
    String asked(String who, String when);
}
