package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.fact.SuccessionKind;
import io.qinggui.license.rules.standing.HolderChange;
import io.qinggui.license.rules.standing.HolderChange.Obstacle;
import io.qinggui.license.rules.standing.Licensing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S4: a license passes to who has taken its holder's place. */
class HolderChangeObstacleTest {

  private final Scenario successor =
      Scenario.operator("B")
          .tookPlaceOf(Scenario.operator("A"), SuccessionKind.DIVISION, "2018-03-02");

  @Test
  void it_passes_from_the_day_of_the_succession() {
    assertThat(obstacle("A", "2018-03-01")).contains(Obstacle.SUCCESSION_MISSING);
    assertThat(obstacle("A", "2018-03-02")).isEmpty();
    assertThat(obstacle("A", "2018-03-03")).isEmpty();
    assertThat(Obstacle.SUCCESSION_MISSING.rule()).isEqualTo(Licensing.S4);
  }

  @Test
  void it_passes_from_nobody_else() {
    assertThat(obstacle("C", "2018-03-03")).contains(Obstacle.SUCCESSION_MISSING);
  }

  private Optional<Obstacle> obstacle(String holder, String date) {
    return HolderChange.obstacle(successor.facts(), holder, day(date));
  }
}
