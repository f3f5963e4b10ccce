package io.qinggui.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.announcement.runtime.BoundedAnnouncer;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.decider.Command;
import java.time.LocalDate;
import java.util.Map;

/** One instance of several over a market's ledger that looks at dates by a clock of its own. */
public abstract class ClockedInstance {

  private static final Runnable NOTHING = () -> {};

  protected final Market market;
  protected final ConsumerStore kept;
  private final String consumer;
  private volatile LocalDate day;
  private volatile Runnable before = NOTHING;
  private volatile Runnable after = NOTHING;

  /**
   * @param kept what instances keep beside the ledger
   * @param consumer under which name
   * @param day by its clock
   */
  protected ClockedInstance(Market market, ConsumerStore kept, String consumer, LocalDate day) {
    this.market = market;
    this.kept = kept;
    this.consumer = consumer;
    this.day = day;
  }

  /** It remembers only what was kept. */
  protected abstract void begin();

  /** Looks at what was recorded. */
  protected abstract void readOn();

  /**
   * Looks at the date.
   *
   * @return whether all is done
   */
  protected abstract boolean look();

  public final LocalDate day() {
    return day;
  }

  public final void passMidnight() {
    day = day.plusDays(1);
  }

  public final void follow() {
    doing(this::readOn);
  }

  public final void sweep() {
    doing(() -> assertThat(look()).isTrue());
  }

  /** And looks at once. */
  public final void startAgain() {
    begin();
    follow();
    sweep();
  }

  /** Before it keeps how far it got. */
  public final void isKilledAtWork() {
    Map<String, Long> before = kept.progress(consumer);
    follow();
    sweep();
    kept.advance(consumer, before);
  }

  /** Something happens in the midst of its work: it has worked something out, and tells it next. */
  public final void interrupted(Runnable happens, Runnable work) {
    before = happens;
    work.run();
    before = NOTHING;
  }

  /** Something happens when it has told something, and kept nowhere yet that it has. */
  public final void interruptedLate(Runnable happens, Runnable work) {
    after = happens;
    work.run();
    after = NOTHING;
  }

  /** While its clock counts. */
  public final void doing(Runnable work) {
    LocalDate others = market.today();
    market.turnTo(day.toString());
    work.run();
    market.turnTo(others.toString());
  }

  /** As what it tells is sent. */
  protected final Outcome<LicenseServiceEvent> send(Command command, CommandContext context) {
    Runnable first = before;
    before = NOTHING;
    first.run();
    Outcome<LicenseServiceEvent> outcome = market.commands.send(command, context);
    Runnable then = after;
    after = NOTHING;
    then.run();
    return outcome;
  }

  /** One after the other, so that a failed try can be repeated. */
  protected final BoundedAnnouncer inOrder(BoundedAnnouncer.OfOne telling) {
    Object turn = new Object();
    return new BoundedAnnouncer(
        (key, today) -> {
          synchronized (turn) {
            telling.announce(key, today);
          }
        });
  }
}
