package io.pledgedesk.web.ui.portal;

import io.pledgedesk.guide.PublishedGuide;
import java.util.List;

/** A guide in a list. @param summary empty for none */
record GuideLink(String title, String summary, String href) {

    static final String HOME = PublishedGuide.HOME;

    static GuideLink of(PublishedGuide guide) {
        return new GuideLink(guide.title(), guide.summary(), guide.path());
    }

    static List<GuideLink> of(List<PublishedGuide> guides) {
        return guides.stream().map(GuideLink::of).toList();
    }

    /** As it is opened beside a form that somebody is filling in. @param visit the form's token */
    GuideLink during(String visit) {
        return new GuideLink(title, summary, href + "?visit=" + visit);
    }
}
