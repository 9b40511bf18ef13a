package io.pledgedesk.guide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class GuidesTest {

    @Inject
    TestPeople people;

    @Inject
    Guides guides;

    @Inject
    GuideShelf shelf;

    @Inject
    GuideVotes votes;

    @Inject
    GuideList list;

    @Inject
    SettableClock clock;

    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    private Viewer writer;

    @BeforeEach
    void aWriter() {
        writer = TestViewers.of(people.agent());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void readersSeeWhatWasPublished_notWhatIsBeingWritten() {
        Guide guide = create(Audience.PUBLIC, new Release.Keep());
        assertThat(guide.state()).isEqualTo(Guide.State.DRAFT);
        given().get("/help/guides/" + guide.id()).then().statusCode(404);

        guide = save(guide, "First", new Release.Now());
        assertThat(guide.state()).isEqualTo(Guide.State.PUBLISHED);
        guide = save(guide, "Second", new Release.Keep());
        assertThat(guide.state()).isEqualTo(Guide.State.CHANGED);
        given().get("/help/guides/" + guide.id())
                .then()
                .statusCode(200)
                .body(containsString("First"))
                .body(not(containsString("Second")));
        assertThat(guides.versions(guide.id()))
                .extracting(GuideVersion::body)
                .containsExactly("Second", "First", "Text of " + word);
    }

    @Test
    void anInternalGuideIsForStaffOnly_onEveryPath() {
        Guide guide = create(Audience.INTERNAL, new Release.Now());
        given().get("/help/guides/" + guide.id()).then().statusCode(404);
        given().get("/help/guides?q=" + word).then().body(not(containsString("About " + word)));
        given().get("/help/guides").then().body(not(containsString("About " + word)));
        given().get("/help").then().body(not(containsString("About " + word)));
        given().get("/help/requests/guides?form=abc&subject=" + word)
                .then()
                .statusCode(200)
                .body(not(containsString("About " + word)));
        assertThat(shelf.find(word, false, 5)).isEmpty();
        assertThat(shelf.find(word, true, 5)).hasSize(1);
        people.browser(people.agent())
                .get("/desk/guides/" + guide.id() + "/read")
                .then()
                .statusCode(200)
                .body(containsString("Text of " + word));
    }

    @Test
    void itIsFoundByTheBeginningsOfWords_withoutAccents_andRareWordsCountMore() {
        Guide guide = create(Audience.PUBLIC, new Release.Keep());
        save(guide, "Déjà vu", new Release.Now());
        assertThat(titles(word.substring(0, 10))).containsExactly("About " + word);
        assertThat(titles("how do I find " + word.toUpperCase(java.util.Locale.ROOT)))
                .startsWith("About " + word);
        assertThat(shelf.find("deja " + word, false, 1))
                .extracting(PublishedGuide::id)
                .containsExactly(guide.id());
        assertThat(shelf.find("", false, 5)).isEmpty();
        assertThat(shelf.find("%_'\\ \u0000", false, 5)).isEmpty();
        assertThat(shelf.find("x ".repeat(5_000), false, 5)).isNotNull();
        guides.withdraw(guide.id(), guides.get(guide.id()).version());
        assertThat(titles(word)).isEmpty();
    }

    @Test
    void whoeverSavesLaterIsToldAndNothingIsOverwritten() {
        Guide guide = create(Audience.PUBLIC, new Release.Keep());
        guides.save(writer, guide.id(), guide.version(), text("Mine", Audience.PUBLIC), new Release.Keep());
        assertThatThrownBy(() -> guides.save(
                        writer, guide.id(), guide.version(), text("Yours", Audience.PUBLIC), new Release.Now()))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(guides.get(guide.id()).body()).isEqualTo("Mine");
        assertThat(guides.get(guide.id()).isPublished()).isFalse();
    }

    @Test
    void itIsPublishedWhenItsTimeHasCome_withTheTextOfThen() {
        Instant start = Instant.parse("2027-05-03T08:00:00Z");
        clock.set(start);
        Guide guide = create(Audience.PUBLIC, new Release.At(start.plusSeconds(3_600)));
        guide = save(guide, "Written later", new Release.Keep());
        guides.publishDue(100);
        assertThat(guides.get(guide.id()).isPublished()).isFalse();
        clock.set(start.plusSeconds(3_600));
        guides.publishDue(100);
        guides.publishDue(100);
        assertThat(guides.get(guide.id()).published()).isEqualTo(1);
        assertThat(shelf.get(guide.id() + "-any-words", false).body()).isEqualTo("Text of " + word);
        assertThat(shelf.get(Long.toString(guide.id()), false).publishedAt()).isEqualTo(start.plusSeconds(3_600));
        assertThatThrownBy(() -> create(Audience.PUBLIC, new Release.At(start))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> create(Audience.PUBLIC, new Release.At(start.plus(Duration.ofDays(400)))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aReaderVotesOnce_andOnlyWhoLeavesWasDeflected() {
        Instant start = Instant.parse("2027-05-03T08:00:00Z");
        clock.set(start);
        Guide guide = create(Audience.PUBLIC, new Release.Now());
        votes.vote(guide.id(), "reader-1", false);
        votes.vote(guide.id(), "reader-1", true);
        votes.vote(guide.id(), "reader-2", false);
        votes.helped("stays-" + word, guide.id());
        votes.helped("stays-" + word, guide.id());
        votes.helped("writes-" + word, guide.id());
        assertThat(tally(guide).deflections()).as("still there").isZero();
        votes.wroteAnyway("writes-" + word);
        votes.helped("writes-" + word, guide.id());
        clock.set(start.plus(Duration.ofMinutes(31)));
        assertThat(tally(guide)).isEqualTo(new GuideVotes.Tally(1, 1, 1));
    }

    @Test
    void whatNobodyLookedAtForHalfAYearNeedsALook_asDoesWhatDoesNotHelp() {
        Instant start = Instant.parse("2027-01-03T08:00:00Z");
        clock.set(start);
        Guide guide = create(Audience.PUBLIC, new Release.Now());
        assertThat(concerns(guide)).isEmpty();
        for (int i = 0; i < 5; i++) {
            votes.vote(guide.id(), "reader-" + i, i == 0);
        }
        clock.set(start.plus(Duration.ofDays(181)));
        assertThat(concerns(guide)).containsExactly(GuideList.Concern.OLD, GuideList.Concern.UNHELPFUL);
        guides.review(guide.id(), guides.get(guide.id()).version());
        assertThat(concerns(guide)).containsExactly(GuideList.Concern.UNHELPFUL);
    }

    @Test
    void whatReadersSeeIsNotDeleted() {
        Guide guide = create(Audience.PUBLIC, new Release.Now());
        assertThatThrownBy(() -> guides.delete(guide.id(), guide.version())).isInstanceOf(Refusal.Conflict.class);
        Guide withdrawn = guides.withdraw(guide.id(), guide.version());
        guides.delete(guide.id(), withdrawn.version());
        assertThatThrownBy(() -> guides.get(guide.id())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void badTextsAreRefusedByField() {
        assertThatThrownBy(() -> new GuideText("", "x".repeat(401), " ", null, null))
                .isInstanceOfSatisfying(Refusal.Invalid.class, wrong -> assertThat(wrong.violations())
                        .extracting(violation -> violation.field())
                        .containsExactly("title", "summary", "body", "audience"));
        assertThatThrownBy(() -> guides.create(
                        writer, new GuideText("T", "", "B", 999_999_999L, Audience.PUBLIC), null, new Release.Keep()))
                .isInstanceOf(Refusal.Invalid.class);
        for (String slug : List.of("x", "0", "99999999999999999999", "1'--", "-1", "1%00")) {
            given().urlEncodingEnabled(false)
                    .get("/help/guides/" + slug)
                    .then()
                    .statusCode(org.hamcrest.Matchers.lessThan(500));
        }
    }

    private Guide create(Audience audience, Release release) {
        return guides.create(writer, text("Text of " + word, audience), null, release);
    }

    private Guide save(Guide guide, String body, Release release) {
        return guides.save(writer, guide.id(), guide.version(), text(body, guide.audience()), release);
    }

    private GuideText text(String body, Audience audience) {
        return new GuideText("About " + word, "A summary", body, null, audience);
    }

    private List<String> titles(String q) {
        return shelf.find(q, false, 5).stream().map(PublishedGuide::title).toList();
    }

    private GuideVotes.Tally tally(Guide guide) {
        return votes.tallies().getOrDefault(guide.id(), GuideVotes.Tally.NOTHING);
    }

    private List<GuideList.Concern> concerns(Guide guide) {
        return list.all().stream()
                .filter(line -> line.guide().id() == guide.id())
                .findFirst()
                .orElseThrow()
                .concerns();
    }
}
