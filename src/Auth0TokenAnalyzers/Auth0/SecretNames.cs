using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>
/// What names say: <c>Auth0:GlobalClientSecret</c>, <c>AUTH0_GLOBAL_CLIENT_ID</c>, <c>_globalSecret</c>. Names are split into words, so that
/// spelling does not matter. A name alone is never evidence: most code with such names has nothing to do with Auth0.
/// </summary>
internal static class SecretNames
{
    /// <summary>The Global Client Secret; before 2017 Auth0 called it the API secret of the tenant.</summary>
    public static bool IsGlobalClientSecret(string name)
    {
        var words = Words(name);
        return ContainsRun(words, "global", "client", "secret")
            || ContainsRun(words, "global", "secret")
            || ContainsRun(words, "auth0", "api", "secret");
    }

    /// <summary>The Global Client ID; before 2017 Auth0 called it the API key of the tenant.</summary>
    public static bool IsGlobalClientId(string name)
    {
        var words = Words(name);
        return ContainsRun(words, "global", "client", "id") || ContainsRun(words, "global", "id") || ContainsRun(words, "auth0", "api", "key");
    }

    /// <summary>May the text be the last part of such a name, in a section that has the rest of it?</summary>
    public static bool MayEndName(string text) => Ends.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static readonly string[] Ends = ["secret", "id", "key"];

    /// <summary>
    /// Is it the name of the secret or of the id by the words of before 2017? <c>AUTH0_API_SECRET</c> and <c>AUTH0_API_KEY</c> name other things, too:
    /// the key by which an API of the user's own checks its tokens, for one.
    /// </summary>
    public static bool IsFormerName(string name) => name.IndexOf("global", StringComparison.OrdinalIgnoreCase) < 0;

    /// <summary>
    /// What of a name may be shown: up to the words that matter, and before them only what is too short to hold a secret. The key of a setting is any text.
    /// </summary>
    public static string Shown(string name)
    {
        const int LongestPrefix = 32;
        var known = Known.Match(name);
        return known.Success ? (known.Index <= LongestPrefix ? name.Substring(0, known.Index) : "") + known.Value : "";
    }

    private static readonly Regex Known = new(@"(?:global|api)[\W_]*(?:client)?[\W_]*(?:secret|id|key)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Does the name go on to say that it names something about the secret, such as where it is kept? <c>GlobalClientSecretPath</c> is no secret.</summary>
    public static bool NamesWhatIsAboutIt(string name)
    {
        var words = Words(name);
        return words.Count > 0 && AboutIt.Contains(words[words.Count - 1]);
    }

    private static readonly HashSet<string> AboutIt = new(StringComparer.Ordinal)
    {
        "arn", "configured", "count", "description", "enabled", "error", "exists", "expiry", "file", "hash", "header", "hint", "key", "label",
        "length", "message", "name", "parameter",
        "path", "policy", "prefix", "rule", "section", "setting", "suffix", "uri", "url", "usage", "use", "variable", "version",
    };

    /// <summary>A token of the Management API: <c>Auth0:ManagementApiToken</c>, <c>AUTH0_MGMT_TOKEN</c>.</summary>
    public static bool IsManagementToken(string name)
    {
        var words = Words(name);
        return SpeaksOfAuth0(name)
            && SpeaksOfManagement(name)
            && words.Any(word => word == "jwt" || word.EndsWith("token", StringComparison.Ordinal));
    }

    public static bool SpeaksOfAuth0(string name) => name.IndexOf("auth0", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Does a name speak of the Management API: <c>Auth0:ManagementAudience</c>, <c>MGMT_API_AUDIENCE</c>?</summary>
    public static bool SpeaksOfManagement(string name)
    {
        var words = Words(name);
        // AccessTokenManagement, after the library of that name, manages tokens of any API.
        return words.Where((word, i) => word is "management" or "mgmt" or "managementapi" && (i == 0 || words[i - 1] is not ("token" or "tokens")))
            .Any();
    }

    private static bool ContainsRun(List<string> words, params string[] run)
    {
        for (var start = 0; start + run.Length <= words.Count; start++)
        {
            if (run.Select((word, i) => words[start + i] == word).All(same => same))
                return true;
        }

        return false;
    }

    /// <summary>The words of a name, in lower case.</summary>
    public static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }

        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsLetterOrDigit(c))
            {
                End();
                continue;
            }

            // A capital begins a word, but not inside a run of capitals: GLOBALClientID is three words.
            if (char.IsUpper(c)
                && i > 0
                && (char.IsLower(name[i - 1])
                    || char.IsDigit(name[i - 1])
                    || (i + 1 < name.Length && char.IsLower(name[i + 1]) && char.IsUpper(name[i - 1]))))
                End();
            word.Append(char.ToLowerInvariant(c));
        }

        End();
        return Merge(words);
    }

    // "clientid", "clientsecret" and "globalclientsecret" are written as one word as often as not.
    private static List<string> Merge(List<string> words) =>
        [.. words.SelectMany(word => word switch
        {
            "clientid" => new[] { "client", "id" },
            "clientsecret" => ["client", "secret"],
            "globalclientid" => ["global", "client", "id"],
            "globalclientsecret" => ["global", "client", "secret"],
            "globalclient" => ["global", "client"],
            "globalsecret" => ["global", "secret"],
            "apisecret" => ["api", "secret"],
            "apikey" => ["api", "key"],
            _ => [word],
        })];
}
