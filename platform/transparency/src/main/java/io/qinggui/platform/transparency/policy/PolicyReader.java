package io.qinggui.platform.transparency.policy;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.note.SignatureType;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.text.DecimalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one policy file, line by line (C2SP tlog-policy, Policy file syntax and structure). */
final class PolicyReader {

  private static final String NONE = "none";

  private final List<PolicyLog> logs = new ArrayList<>();
  private final List<PolicyWitness> witnesses = new ArrayList<>();
  private final Map<String, Quorum> defined = new HashMap<>();
  private final Set<String> members = new HashSet<>();
  private @Nullable Quorum quorum;

  Policy read(byte[] file) {
    List<List<String>> lines = PolicyText.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      try {
        read(lines.get(i));
      } catch (MalformedException e) {
        throw new MalformedException("line " + (i + 1) + " of a policy: " + e.getMessage());
      }
    }
    if (quorum == null) {
      throw new MalformedException("a policy has no quorum");
    }
    return new Policy(logs, witnesses, quorum);
  }

  private void read(List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    switch (words.getFirst()) {
      case "log" -> readLog(words);
      case "witness" -> readWitness(words);
      case "group" -> readGroup(words);
      case "quorum" -> readQuorum(words);
      default -> throw new MalformedException("it is no log, witness, group or quorum");
    }
  }

  private void readLog(List<String> words) {
    require(words.size() == 2 || words.size() == 3, "a log has a key and perhaps a URL");
    VerifierKey key = VerifierKey.parse(words.get(1));
    require(key.type() != SignatureType.ED25519_COSIGNATURE, "the key is that of a witness");
    require(logs.stream().noneMatch(log -> log.key().wrapsSameKeyAs(key)), "the key is repeated");
    logs.add(new PolicyLog(key, words.size() == 3 ? words.get(2) : null));
  }

  private void readWitness(List<String> words) {
    require(words.size() == 3 || words.size() == 4, "a witness has a name, a key, perhaps a URL");
    VerifierKey key = VerifierKey.parse(words.get(2));
    require(key.type() != SignatureType.ED25519, "the key is that of a log");
    require(
        witnesses.stream().noneMatch(other -> other.key().wrapsSameKeyAs(key)),
        "the key is repeated");
    String name = words.get(1);
    define(name, new Quorum.One(name));
    witnesses.add(new PolicyWitness(name, key, words.size() == 4 ? words.get(3) : null));
  }

  private void readGroup(List<String> words) {
    require(words.size() >= 4, "a group has a name, a threshold and members");
    List<Quorum> found = new ArrayList<>();
    for (String member : words.subList(3, words.size())) {
      found.add(named(member));
      require(members.add(member), "a member is already one of a group");
    }
    int threshold = threshold(words.get(2), found.size());
    define(words.get(1), new Quorum.Group(words.get(1), threshold, found));
  }

  private void readQuorum(List<String> words) {
    require(words.size() == 2, "a quorum has a name");
    require(quorum == null, "the quorum is repeated");
    quorum = words.get(1).equals(NONE) ? new Quorum.None() : named(words.get(1));
  }

  private static int threshold(String word, int members) {
    return switch (word) {
      case "any" -> 1;
      case "all" -> members;
      default -> {
        long number = DecimalText.parse(word, "a threshold");
        require(number >= 1 && number <= members, "a threshold is 1 to the number of members");
        yield (int) number;
      }
    };
  }

  private Quorum named(String name) {
    Quorum found = defined.get(name);
    if (found == null) {
      throw new MalformedException("a name is not defined before");
    }
    return found;
  }

  private void define(String name, Quorum meaning) {
    require(!name.equals(NONE), "the name none is taken");
    require(defined.putIfAbsent(name, meaning) == null, "a name is defined twice");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new MalformedException(otherwise);
    }
  }
}
