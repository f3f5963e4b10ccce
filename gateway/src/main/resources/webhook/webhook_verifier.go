package webhook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"strconv"
	"strings"
	"time"
)

const tolerance = 5 * time.Minute

// IsGenuine tells whether a webhook comes from whoever shares the secret, and was sent just now.
// The secret is as it was told when subscribing: whsec_... The id, the timestamp and the
// signature are the headers webhook-id, webhook-timestamp and webhook-signature; keep the id,
// since an event can come a second time. The body is as it was received, before anything reads it.
func IsGenuine(secret, id, timestamp, signature string, body []byte, now time.Time) bool {
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil {
		return false
	}
	sent := time.Unix(seconds, 0)
	if sent.Before(now.Add(-tolerance)) || sent.After(now.Add(tolerance)) {
		return false
	}
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
	if err != nil {
		return false
	}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(id + "." + timestamp + "."))
	mac.Write(body)
	expected := "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
	found := false
	// while a secret is being changed there is a signature by each
	for _, given := range strings.Split(signature, " ") {
		found = hmac.Equal([]byte(expected), []byte(given)) || found
	}
	return found
}
