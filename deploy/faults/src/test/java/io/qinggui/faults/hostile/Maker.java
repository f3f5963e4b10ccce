package io.qinggui.faults.hostile;

import com.nimbusds.jose.JOSEException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes up hostile requests: an endpoint, a request in order, and one thing that is not. */
final class Maker {

  /** Tokens of others than the ministry; who they act for is never whom a request is about. */
  private static final String SOMEBODY = "&operator_id=" + Recipes.uscc(999);

  private final List<Endpoint> all;
  private final List<Endpoint> withBody;
  private final List<Endpoint> writes;
  private final Bases bases;
  private final Damage body = new BodyDamage();
  private final Damage bytes = new ByteDamage();
  private final Damage token;
  private final Damage header = new HeaderDamage();
  private final Damage path = new PathDamage();
  private final Damage query = new QueryDamage();
  private final Damage method = new MethodDamage();
  private final Damage frame = new FrameDamage();
  private final Map<String, Integer> kinds = new TreeMap<>();

  record Made(Attempt attempt, Endpoint endpoint) {}

  Maker(List<Endpoint> endpoints, Bases bases, Passes passes) throws JOSEException {
    this.all = endpoints;
    this.withBody = endpoints.stream().filter(it -> it.body().isPresent()).toList();
    this.writes = endpoints.stream().filter(it -> it.method().equals("POST")).toList();
    this.bases = bases;
    this.token =
        new TokenDamage(
            passes.worthless(),
            Map.of(
                "ca-11", passes.of("ca-11", ""),
                "caict", passes.of("caict", ""),
                "auditor", passes.of("auditor", ""),
                "an operator", passes.of("operator", SOMEBODY),
                "a carrier", passes.of("carrier", SOMEBODY)));
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

  private Made damaged(String kind, Damage damage, List<Endpoint> among, Random random) {
    Endpoint endpoint = Damage.one(among, random);
    Attempt attempt = damage.make(new Target(endpoint, bases.of(endpoint)), random);
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
