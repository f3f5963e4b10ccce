package io.qinggui.platform.witnessing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a witness.
 *
 * @param names under which the policy knows its keys
 * @param last what became of asking it last; {@code null} before that
 * @param failures in a row
 * @param failed how often asking it failed since the start
 * @param inconsistent how often it said since the start that the log has forked (422), which is not
 *     forgotten when it says something else later
 */
public record WitnessState(
    List<String> names,
    @Nullable WitnessAnswer last,
    int failures,
    long failed,
    long inconsistent) {

  public WitnessState {
    names = List.copyOf(names);
  }
}
