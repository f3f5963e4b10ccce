package io.qinggui.license.impact.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.projection.Progress;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import io.qinggui.platform.web.read.AsOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over an empty register, whose read model comes, fails or lets wait. */
class PreviewsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReadModel readModel = new ReadModel();
  private final Previews previews = new Previews(everybody(), properties()).started();

  private static final class ReadModel implements Progress {

    private volatile boolean broken;
    private final CountDownLatch there = new CountDownLatch(1);

    @Override
    public String name() {
      return "boundaries";
    }

    @Override
    public String ledger() {
      return "license";
    }

    @Override
    public long position() {
      return 0;
    }

    @Override
    public boolean await(long position, Duration atMost) {
      if (broken) {
        throw new IllegalStateException("the store is away");
      }
      try {
        return there.await(10, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Everybody everybody() {
    EventCatalog<LicenseServiceEvent> catalog = EventCatalog.of(LicenseServiceEvent.class);
    MemoryLedger ledger = new MemoryLedger("license");
    Standings standings =
        new Standings(new OperatorFiles(ledger, catalog, 100), new LawBook(ledger, catalog));
    Boundaries boundaries =
        new Boundaries(
            EmbeddedMongo.shared().freshDatabase(), standings, (operator, license) -> false);
    return new Everybody(standings, boundaries, readModel, 1);
  }

  private static PreviewProperties properties() {
    return new PreviewProperties(PATIENCE, 1, 10, Duration.ofHours(1), 1);
  }

  @AfterEach
  void close() {
    previews.close();
  }

  @Test
  void a_preview_that_failed_is_found_as_such_and_can_be_opened_anew() throws Exception {
    readModel.broken = true;
    Preview first = open("one");
    assertThat(first.await(PATIENCE)).isTrue();
    assertThat(first.state()).isEqualTo(Preview.State.FAILED);
    assertThat(first.impact()).isEmpty();
    assertThat(previews.find("one")).containsSame(first);

    readModel.broken = false;
    readModel.there.countDown();
    Preview second = open("one");
    assertThat(second.await(PATIENCE)).isTrue();
    assertThat(second.state()).isEqualTo(Preview.State.DONE);
    assertThat(second.impact()).isPresent();
  }

  @Test
  void one_that_is_under_way_or_done_is_not_opened_twice() throws Exception {
    Preview first = open("one");
    assertThat(open("one")).isSameAs(first);
    readModel.there.countDown();
    assertThat(first.await(PATIENCE)).isTrue();
    assertThat(open("one")).isSameAs(first);
  }

  @Test
  void a_place_is_free_again_when_the_one_before_has_ended() throws Exception {
    Preview first = open("one");
    assertThat(previews.open("two", PreviewsTest::proposal, Duration.ZERO)).isEmpty();
    assertThat(previews.find("two")).isEmpty();
    readModel.there.countDown();
    assertThat(first.await(PATIENCE)).isTrue();
    assertThat(open("two").await(PATIENCE)).isTrue();
  }

  private Preview open(String id) throws InterruptedException {
    return previews.open(id, PreviewsTest::proposal, PATIENCE).orElseThrow();
  }

  private static Proposal proposal() {
    Rulebook notice = Rulebook.notice2017();
    return new Proposal(new AsOf(Instant.EPOCH, Instant.EPOCH), 1, notice, notice, List.of());
  }
}
