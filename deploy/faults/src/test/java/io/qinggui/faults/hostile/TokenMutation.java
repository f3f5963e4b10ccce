package io.qinggui.faults.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Without a token, with a false one, or with that of somebody who has no right. */
final class TokenMutation implements Mutation {

  private static final String AUTHORIZATION = "Authorization";

  private final List<Map.Entry<String, String>> worthless;
  private final Map<String, String> strangers;

  /**
   * @param worthless tokens that nobody may accept
   * @param strangers valid tokens of those who may not write about province 33
   */
  TokenMutation(Map<String, String> worthless, Map<String, String> strangers) {
    this.worthless = List.copyOf(worthless.entrySet());
    this.strangers = strangers;
  }

  @Override
  public Attempt make(Target target, Random random) {
    RawRequest copy = target.copy();
    return switch (random.nextInt(8)) {
      case 0 -> without(target, "no token", copy.without(AUTHORIZATION));
      case 1 -> scheme(target, copy, random);
      case 2, 3, 4 -> stranger(target, copy, random);
      default -> {
        Map.Entry<String, String> token = Mutation.one(worthless, random);
        yield Attempt.refused(
            "token: " + token.getKey(), copy.with(AUTHORIZATION, "Bearer " + token.getValue()));
      }
    };
  }

  /** What everybody may ask needs no token. */
  private static Attempt without(Target target, String kind, RawRequest message) {
    return Attempt.of(
        kind, message, target.endpoint().isOpen() ? Expected.EITHER : Expected.REFUSED);
  }

  private static Attempt scheme(Target target, RawRequest copy, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> without(target, "basic", copy.with(AUTHORIZATION, "Basic bWlpdDpkZW1v"));
      case 1 -> without(target, "token missing", copy.with(AUTHORIZATION, "Bearer"));
      case 2 ->
          without(
              target,
              "token in the query",
              copy.without(AUTHORIZATION).query("access_token=a.b.c"));
      default -> without(target, "digest", copy.with(AUTHORIZATION, "Digest username=\"miit\""));
    };
  }

  private Attempt stranger(Target target, RawRequest copy, Random random) {
    String who = Mutation.one(new ArrayList<>(strangers.keySet()), random);
    String token = strangers.getOrDefault(who, "");
    String path = target.endpoint().path();
    boolean entitled = !target.endpoint().isWrite() || isOwnBusiness(who, path);
    return Attempt.of(
        "token of " + who,
        copy.with(AUTHORIZATION, "Bearer " + token),
        entitled ? Expected.EITHER : Expected.REFUSED);
  }

  /**
   * What an administration publishes in its own name, what evaluators do, and files of evidence.
   */
  private static boolean isOwnBusiness(String who, String path) {
    return switch (who) {
      case "ca-11" ->
          path.endsWith("/disclosures")
              || path.endsWith("/credit-methods")
              || path.contains("/credit-evaluations")
              || path.endsWith("/attachments");
      case "caict" ->
          path.endsWith("/evaluations")
              || path.contains("/credit-evaluations")
              || path.endsWith("/attachments");
      case "an operator", "a carrier" -> path.endsWith("/attachments");
      default -> false;
    };
  }
}
