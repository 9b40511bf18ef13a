package io.pledgedesk.web.ui.words;

import io.pledgedesk.kernel.Speech;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The bundles that Java asks for words, each in the language of whoever reads them. */
@Alternative
@Priority(1)
@Singleton
class Vocabulary {

    @Produces
    @Singleton
    AgreementWords agreed(Speech speech) {
        return speech.words(AgreementWords.class);
    }

    @Produces
    @Singleton
    BulkWords bulk(Speech speech) {
        return speech.words(BulkWords.class);
    }

    @Produces
    @Singleton
    CalendarWords calendar(Speech speech) {
        return speech.words(CalendarWords.class);
    }

    @Produces
    @Singleton
    CorrectionWords correction(Speech speech) {
        return speech.words(CorrectionWords.class);
    }

    @Produces
    @Singleton
    ClockWords clock(Speech speech) {
        return speech.words(ClockWords.class);
    }

    @Produces
    @Singleton
    ConditionWords condition(Speech speech) {
        return speech.words(ConditionWords.class);
    }

    @Produces
    @Singleton
    DrillWords drill(Speech speech) {
        return speech.words(DrillWords.class);
    }

    @Produces
    @Singleton
    EraseWords erase(Speech speech) {
        return speech.words(EraseWords.class);
    }

    @Produces
    @Singleton
    EventWords event(Speech speech) {
        return speech.words(EventWords.class);
    }

    @Produces
    @Singleton
    ExportWords export(Speech speech) {
        return speech.words(ExportWords.class);
    }

    @Produces
    @Singleton
    FiringWords firing(Speech speech) {
        return speech.words(FiringWords.class);
    }

    @Produces
    @Singleton
    NoticeWords told(Speech speech) {
        return speech.words(NoticeWords.class);
    }

    @Produces
    @Singleton
    ForecastWords forecast(Speech speech) {
        return speech.words(ForecastWords.class);
    }

    @Produces
    @Singleton
    GuideWords guide(Speech speech) {
        return speech.words(GuideWords.class);
    }

    @Produces
    @Singleton
    ImportWords imports(Speech speech) {
        return speech.words(ImportWords.class);
    }

    @Produces
    @Singleton
    GuideDeskWords guideDesk(Speech speech) {
        return speech.words(GuideDeskWords.class);
    }

    @Produces
    @Singleton
    CallWords call(Speech speech) {
        return speech.words(CallWords.class);
    }

    @Produces
    @Singleton
    FeedbackWords feedback(Speech speech) {
        return speech.words(FeedbackWords.class);
    }

    @Produces
    @Singleton
    MacroWords macro(Speech speech) {
        return speech.words(MacroWords.class);
    }

    @Produces
    @Singleton
    MailLogWords mailLog(Speech speech) {
        return speech.words(MailLogWords.class);
    }

    @Produces
    @Singleton
    MailboxWords mailbox(Speech speech) {
        return speech.words(MailboxWords.class);
    }

    @Produces
    @Singleton
    MeWords me(Speech speech) {
        return speech.words(MeWords.class);
    }

    @Produces
    @Singleton
    MergeWords merge(Speech speech) {
        return speech.words(MergeWords.class);
    }

    @Produces
    @Singleton
    NavWords nav(Speech speech) {
        return speech.words(NavWords.class);
    }

    @Produces
    @Singleton
    NewTicketWords newTicket(Speech speech) {
        return speech.words(NewTicketWords.class);
    }

    @Produces
    @Singleton
    OwnFieldWords ownField(Speech speech) {
        return speech.words(OwnFieldWords.class);
    }

    @Produces
    @Singleton
    PeopleWords people(Speech speech) {
        return speech.words(PeopleWords.class);
    }

    @Produces
    @Singleton
    PolicyWords policy(Speech speech) {
        return speech.words(PolicyWords.class);
    }

    @Produces
    @Singleton
    QueueWords queue(Speech speech) {
        return speech.words(QueueWords.class);
    }

    @Produces
    @Singleton
    ReportWords report(Speech speech) {
        return speech.words(ReportWords.class);
    }

    @Produces
    @Singleton
    RuleWords rule(Speech speech) {
        return speech.words(RuleWords.class);
    }

    @Produces
    @Singleton
    SettingsWords settings(Speech speech) {
        return speech.words(SettingsWords.class);
    }

    @Produces
    @Singleton
    SignInWords signIn(Speech speech) {
        return speech.words(SignInWords.class);
    }

    @Produces
    @Singleton
    SnoozeWords snooze(Speech speech) {
        return speech.words(SnoozeWords.class);
    }

    @Produces
    @Singleton
    StatusNameWords statusName(Speech speech) {
        return speech.words(StatusNameWords.class);
    }

    @Produces
    @Singleton
    TagWords tags(Speech speech) {
        return speech.words(TagWords.class);
    }

    @Produces
    @Singleton
    TicketWords ticket(Speech speech) {
        return speech.words(TicketWords.class);
    }

    @Produces
    @Singleton
    TimeWords time(Speech speech) {
        return speech.words(TimeWords.class);
    }

    @Produces
    @Singleton
    UiWords ui(Speech speech) {
        return speech.words(UiWords.class);
    }

    @Produces
    @Singleton
    ViewWords view(Speech speech) {
        return speech.words(ViewWords.class);
    }

    @Produces
    @Singleton
    WallWords wall(Speech speech) {
        return speech.words(WallWords.class);
    }

    @Produces
    @Singleton
    WhatIfWords whatIf(Speech speech) {
        return speech.words(WhatIfWords.class);
    }

    @Produces
    @Singleton
    WriteWords write(Speech speech) {
        return speech.words(WriteWords.class);
    }
}
