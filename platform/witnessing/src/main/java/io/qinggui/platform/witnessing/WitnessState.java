package io.qinggui.platform.witnessing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a witness.
 *
 * @param names under which the policy knows its keys
 * @param last what became of asking it last; {@code null} before that
 * @param failures in a row
 */
public record WitnessState(List<String> names, @Nullable WitnessAnswer last, int failures) {

  public WitnessState {
    names = List.copyOf(names);
  }
}
