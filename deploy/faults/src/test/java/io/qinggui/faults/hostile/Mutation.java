package io.qinggui.faults.hostile;

import java.util.List;
import java.util.Random;

/** Makes something odd of a request that was in order. */
interface Mutation {

  Attempt make(Target target, Random random);

  static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
