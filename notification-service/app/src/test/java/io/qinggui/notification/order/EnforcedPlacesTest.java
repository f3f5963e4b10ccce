package io.qinggui.notification.order;

import static io.qinggui.notification.order.OrderExamples.barred;
import static io.qinggui.notification.order.OrderExamples.closed;
import static io.qinggui.notification.order.OrderExamples.effect;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.platform.reference.Province;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnforcedPlacesTest {

  @Test
  void a_weaker_effect_in_the_same_place_adds_nothing() {
    assertThat(places(barred("CDN", null, null), closed("CDN", "33", null)))
        .isEqualTo(places(barred("CDN", null, null)))
        .isNotEqualTo(places(closed("CDN", null, null)));
  }

  @Test
  void all_provinces_one_by_one_are_all_provinces() {
    List<EnforcedEffect> each =
        Province.codes().stream().map(code -> barred("CDN", code, null)).toList();
    assertThat(EnforcedPlaces.of(each)).isEqualTo(places(barred("CDN", null, null)));
    assertThat(EnforcedPlaces.of(each.subList(1, 31)))
        .isNotEqualTo(places(barred("CDN", null, null)));
  }

  @Test
  void what_is_bound_to_a_license_is_another_thing_unless_it_holds_anyway() {
    EnforcedEffect bound = effect("NO_NEW_CUSTOMERS", null, null, "浙B1-1", null);
    assertThat(places(bound)).isNotEqualTo(places(closed(null, null, null)));
    assertThat(places(bound, closed(null, null, null))).isEqualTo(places(closed(null, null, null)));
    EnforcedEffect stronger = effect("BARRED", null, null, "浙B1-1", null);
    assertThat(places(stronger, closed(null, null, null)))
        .isNotEqualTo(places(closed(null, null, null)));
  }

  @Test
  void it_is_laxer_when_a_place_is_free_or_freer() {
    EnforcedPlaces barred = places(barred("CDN", null, null));
    assertThat(places(closed("CDN", null, null)).isLaxerThan(barred)).isTrue();
    assertThat(places(barred("CDN", "33", null)).isLaxerThan(barred)).isTrue();
    assertThat(places(barred(null, null, null)).isLaxerThan(barred)).isFalse();
    assertThat(barred.isLaxerThan(barred)).isFalse();
  }

  private static EnforcedPlaces places(EnforcedEffect... effects) {
    return EnforcedPlaces.of(Stream.of(effects).toList());
  }
}
