package io.qinggui.inspection.notedlicense;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.NotedHolderCommand;
import io.qinggui.inspection.language.NotedHolderCommand.NoteHolder;
import io.qinggui.inspection.language.NotedHolderEvent;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeNoted;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeWithdrawalNoted;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotedHoldersTest {

  private static final String LICENSE = "浙B1-20140026";

  private final DeciderFixture<NotedHolderCommand, NotedHolderEvent, NotedHolders> holders =
      DeciderFixture.of(new NotedHolderDecider());

  @Test
  void each_holder_holds_it_until_the_day_before_the_next() {
    NotedHolders noted =
        NotedHolders.NONE
            .with(change("bc", "B", "C", "2018-03-01", null))
            .with(change("ab", "A", "B", "2017-03-01", null));
    assertThat(noted.on(day("2017-02-28"))).contains("A");
    assertThat(noted.on(day("2017-03-01"))).contains("B");
    assertThat(noted.on(day("2018-02-28"))).contains("B");
    assertThat(noted.on(day("2018-03-01"))).contains("C");
    assertThat(noted.on(day("2018-03-02"))).contains("C");
    assertThat(NotedHolders.NONE.on(day("2018-03-02"))).isEmpty();
  }

  @Test
  void a_change_is_noted_once_and_so_is_its_withdrawal() {
    HolderChangeNoted change = change("ab", "A", "B", "2017-03-01", null);
    HolderChangeWithdrawalNoted withdrawal =
        new HolderChangeWithdrawalNoted(LICENSE, "ab", day("2017-03-01"));
    holders.when(new NoteHolder(change)).then(change);
    holders.when(new NoteHolder(withdrawal)).thenNothing();
    holders.givenCommands(new NoteHolder(change));
    holders.when(new NoteHolder(change)).thenNothing();
    holders.when(new NoteHolder(withdrawal)).then(withdrawal);
    holders.givenCommands(new NoteHolder(withdrawal));
    holders.when(new NoteHolder(withdrawal)).thenNothing();
  }

  @Test
  void what_corrects_a_change_takes_its_place() {
    NotedHolders noted =
        NotedHolders.NONE
            .with(change("ab", "A", "B", "2017-03-01", null))
            .with(change("right", "A", "B", "2017-04-01", "ab"));
    assertThat(noted.on(day("2017-03-31"))).contains("A");
    assertThat(noted.on(day("2017-04-01"))).contains("B");
    assertThat(noted.changes()).hasSize(1);
  }

  private static HolderChangeNoted change(
      String eventId, String from, String to, String on, @Nullable String corrects) {
    return new HolderChangeNoted(LICENSE, eventId, from, to, day(on), corrects);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
