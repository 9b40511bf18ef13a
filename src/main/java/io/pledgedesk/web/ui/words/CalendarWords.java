package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about calendars. */
@MessageBundle("cal")
public interface CalendarWords {

    @Message("Calendars")
    String title();

    @Message("Clocks count only while their calendar is open. A policy without a calendar counts around the clock.")
    String lead();

    @Message("New calendar")
    String create();

    @Message("No calendars yet")
    String none();

    @Message("Policies count around the clock until they have one.")
    String noneText();

    @Message("Calendar")
    String calendar();

    @Message("Hours")
    String hours();

    @Message("Now there")
    String now();

    @Message("Special days")
    String exceptions();

    @Message("Used by")
    String users();

    @Message("Open")
    String open();

    @Message("Open until {when}")
    String openUntil(String when);

    @Message("Closed until {when}")
    String closedUntil(String when);

    @Message("Closed")
    String closed();

    @Message("{#if n == 0}None{#else if n == 1}1 day{#else}{n} entries{/if}")
    String count(int n);

    @Message("next: {day}")
    String next(String day);

    @Message("Time zone")
    String timeZone();

    @Message("Type a city, for example Europe/Berlin")
    String timeZoneHint();

    @Message("Business hours")
    String week();

    @Message("24:00 is the end of a day. An end before its start runs past midnight: 22:00 to 06:00.")
    String weekHint();

    @Message("to")
    String to();

    @Message("{day}, start of interval {n}")
    String startOf(String day, int n);

    @Message("{day}, end of interval {n}")
    String endOf(String day, int n);

    @Message("Add hours")
    String addHours();

    @Message("Add hours on {day}")
    String addHoursOn(String day);

    @Message("Remove interval {n} of {day}")
    String removeHours(String day, int n);

    @Message("Copy Monday to Tue–Fri")
    String copyMonday();

    @Message("Holidays and special days")
    String specials();

    @Message("Their hours replace those of the weekday. Without hours the day is closed.")
    String specialsHint();

    @Message("Take holidays from an iCalendar file")
    String holidays();

    @Message("Calendars of public holidays come as .ics files. Their whole days are added to the list as closed;"
            + " nothing is stored before you save.")
    String holidaysHint();

    @Message("File")
    String icsFile();

    @Message("or its text")
    String icsText();

    @Message("Take the holidays")
    String takeHolidays();

    @Message("{#if n == 0}No new day was found.{#else if n == 1}One day was added: look through it, then"
            + " save.{#else}{n} days were added: look through them, then save.{/if}")
    String taken(int n);

    @Message("{#if n == 1}One was in the list already.{#else}{n} were in the list already.{/if}")
    String known(int n);

    @Message("{#if n == 1}One event was left out{#else}{n} events were left out, the first{/if}: “{name}”. {reason}")
    String skipped(int n, String name, String reason);

    @Message("Together with these there would be more than 2,000 special days.")
    String tooManyDays();

    @Message("Day")
    String day();

    @Message("Until (several days)")
    String until();

    @Message("Every year")
    String yearly();

    @Message("Name")
    String name();

    @Message("Hours, for example 9-12")
    String specialHours();

    @Message("Add a day")
    String addDay();

    @Message("Remove special day {n}")
    String removeDay(int n);

    @Message("Special day {n}: {part}")
    String part(int n, String part);

    @Message("Who counts by the new hours")
    String applyTo();

    @Message("Open tickets too, from now on")
    String applyToOpen();

    @Message("New tickets only")
    String applyToNew();

    @Message("Time that has passed keeps counting as it did.")
    String applyToHint();

    @Message("Try it")
    String tryIt();

    @Message("Nothing is stored. The hours on this page count, saved or not.")
    String tryHint();

    @Message("Start")
    String tryStart();

    @Message("Length")
    String tryLength();

    @Message("When is it due?")
    String tryButton();

    @Message("Due {when}")
    String due(String when);

    @Message("Correct the calendar to see when something would be due.")
    String tryNothing();

    @Message("Choose a day and a time.")
    String badStart();

    @Message("Write a length such as 4h, 1h 30m or 2d.")
    String badLength();

    @Message("Delete this calendar")
    String delete();

    @Message("Tickets that count by it keep their clocks. This can't be undone.")
    String deleteHint();

    @Message("The policies {names} count by it. Choose another calendar there first.")
    String inUse(String names);

    @Message("“Yesterday was a holiday”: for days that are over.")
    String correctHint();
}
