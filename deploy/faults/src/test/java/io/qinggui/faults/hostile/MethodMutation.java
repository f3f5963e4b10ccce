package io.qinggui.faults.hostile;

import java.util.List;
import java.util.Random;

/** Other methods than those that an endpoint has. */
final class MethodMutation implements Mutation {

  private static final List<String> METHODS =
      List.of(
          "PUT",
          "DELETE",
          "PATCH",
          "TRACE",
          "CONNECT",
          "PROPFIND",
          "FOO",
          "post",
          "get",
          "G\u00e9T",
          "GET,POST",
          "A".repeat(300),
          "QUERY");

  @Override
  public Attempt make(Target target, Random random) {
    if (random.nextInt(5) == 0) {
      String method = random.nextBoolean() ? "OPTIONS" : "HEAD";
      return Attempt.either("method " + method, target.copy().method(method));
    }
    String method = Mutation.one(METHODS, random);
    RawRequest odd = target.copy().method(method);
    return Attempt.refused("method " + method.substring(0, Math.min(9, method.length())), odd);
  }
}
