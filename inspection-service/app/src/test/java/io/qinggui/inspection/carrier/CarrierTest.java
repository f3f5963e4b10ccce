package io.qinggui.inspection.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.CarrierEvent;
import io.qinggui.inspection.language.CarrierEvent.CarrierNoted;
import io.qinggui.inspection.language.CarrierEvent.CarrierWithdrawalNoted;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarrierTest {

  private static final LocalDate DAY = LocalDate.of(2017, 1, 23);
  private static final CarrierEvent NOTED = new CarrierNoted("e1", "91110000100000001W", DAY);
  private static final CarrierEvent WITHDRAWN = new CarrierWithdrawalNoted("e2", "e1", DAY);

  @Test
  void a_carrier_is_one_until_its_registration_is_withdrawn() {
    assertThat(after(NOTED).ids()).containsExactly("91110000100000001W");
    assertThat(after(NOTED, WITHDRAWN).ids()).isEmpty();
  }

  @Test
  void what_is_told_again_or_is_of_no_carrier_is_no_news() {
    assertThat(after(NOTED).isNoNews(NOTED)).isTrue();
    assertThat(after(NOTED).isNoNews(WITHDRAWN)).isFalse();
    assertThat(after(NOTED, WITHDRAWN).isNoNews(WITHDRAWN)).isTrue();
    assertThat(after().isNoNews(WITHDRAWN)).isTrue();
  }

  private static NotedCarriers after(CarrierEvent... events) {
    return List.of(events).stream()
        .reduce(NotedCarriers.NONE, NotedCarriers::after, (one, other) -> other);
  }
}
