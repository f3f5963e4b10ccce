package io.qinggui.faults.hostile;

import com.nimbusds.jose.JOSEException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes up hostile requests: an endpoint, a request in order, and one thing that is not. */
final class AttackGenerator {

  /** Tokens of others than the ministry; who they act for is never whom a request is about. */
  private static final String SOMEBODY = "&operator_id=" + ValidRequests.operator(999).id();

  private final List<Endpoint> all;
  private final List<Endpoint> withBody;
  private final List<Endpoint> writes;
  private final SeedRequests seeds;
  private final Mutation body = new BodyMutation();
  private final Mutation bytes = new ByteMutation();
  private final Mutation token;
  private final Mutation header = new HeaderMutation();
  private final Mutation path = new PathMutation();
  private final Mutation query = new QueryMutation();
  private final Mutation method = new MethodMutation();
  private final Mutation frame = new FrameMutation();
  private final Map<String, Integer> kinds = new TreeMap<>();

  record Made(Attempt attempt, Endpoint endpoint) {}

  AttackGenerator(List<Endpoint> endpoints, SeedRequests seeds, AccessTokens tokens)
      throws JOSEException {
    this.all = endpoints;
    this.withBody = endpoints.stream().filter(it -> it.body().isPresent()).toList();
    this.writes = endpoints.stream().filter(it -> it.method().equals("POST")).toList();
    this.seeds = seeds;
    this.token =
        new TokenMutation(
            tokens.worthless(),
            Map.of(
                "ca-11", tokens.of("ca-11", ""),
                "caict", tokens.of("caict", ""),
                "auditor", tokens.of("auditor", ""),
                "an operator", tokens.of("operator", SOMEBODY),
                "a carrier", tokens.of("carrier", SOMEBODY)));
  }

  Made make(Random random) {
    int dice = random.nextInt(100);
    if (dice < 35) {
      return damaged("body", body, withBody, random);
    } else if (dice < 47) {
      return damaged("bytes", bytes, withBody, random);
    } else if (dice < 57) {
      return damaged("token", token, random.nextBoolean() ? writes : all, random);
    } else if (dice < 69) {
      return damaged("header", header, random.nextBoolean() ? writes : all, random);
    } else if (dice < 79) {
      return damaged("path", path, all, random);
    } else if (dice < 88) {
      return damaged("query", query, all, random);
    } else if (dice < 92) {
      return damaged("method", method, all, random);
    }
    return damaged("framing", frame, all, random);
  }

  private Made damaged(String kind, Mutation damage, List<Endpoint> among, Random random) {
    Endpoint endpoint = Mutation.one(among, random);
    Attempt attempt = damage.make(new Target(endpoint, seeds.of(endpoint)), random);
    synchronized (kinds) {
      kinds.merge(kind, 1, Integer::sum);
    }
    return new Made(attempt, endpoint);
  }

  Map<String, Integer> kinds() {
    synchronized (kinds) {
      return Map.copyOf(kinds);
    }
  }

  int made() {
    return kinds().values().stream().mapToInt(Integer::intValue).sum();
  }
}
