using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>
/// Texts that people write where a secret or a token belongs: <c>YOUR_CLIENT_SECRET</c>, <c>&lt;secret&gt;</c>, <c>${SECRET}</c>, <c>changeme</c>. What Auth0
/// issues looks like chance and is none of them.
/// </summary>
internal static class Placeholders
{
    /// <summary>Words with which a text that also has other words is a placeholder: <c>your-contoso-secret</c>.</summary>
    private static readonly HashSet<string> Telling = Words(
        "your yours placeholder changeme changeit change replace replaced replaceme todo fixme insert enter example sample dummy fake mock mocked redacted removed masked hidden "
        + "omitted undefined configure configured override overridden goes stub invalid");

    /// <summary>Words that make a placeholder when there is no other.</summary>
    private static readonly HashSet<string> Plain = Words(
        "a an and api app application as at auth auth0 azure bar baz be bearer bla by client code config configuration confidential contents copy credential credentials "
        + "data debug default demo dev development docs domain dotnet empty env environment feature file first foo for from general generated get github global go here "
        + "host id identifier in input is issued it jwt key keyvault kv local long m2m machine manage managed management me mgmt must my n na name never no non none not nil null of on or "
        + "pass password paste path please prod production put random real sandbox sec secret secrets secure server service set setting settings shared signature sig signing some "
        + "staging store stored string super test testing tests text that the this to token tokens top unset unknown unused use used user username valid value var variable vault very via web "
        + "with x y z abc abcd abcde abcdef abcdefg xyz qwerty asdf lorem ipsum access");

    private static readonly Regex Word = new(@"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", RegexOptions.CultureInvariant);

    /// <summary>
    /// What another tool fills in: <c>{secret}</c>, <c>&lt;secret&gt;</c>, <c>[secret]</c>, <c>${SECRET}</c>, <c>$(Secret)</c>, <c>#{Secret}#</c>, <c>%SECRET%</c>,
    /// <c>__SECRET__</c>, <c>$SECRET</c>, <c>@Microsoft.KeyVault(…)</c>, <c>env:SECRET</c>, <c>op://vault/item</c>.
    /// </summary>
    private static readonly Regex Reference = new(
        @"^(?:\{.*\}|<.*>|\[.*\]|\(.*\)|%[^%]+%|__.+__|\$[A-Za-z_]\w*|\$env:.*|env:.*|@Microsoft\..*|[a-z]{2,}://.*)$|[$#]\{|\$\(|\{\{|\}\}|#\[|<[^>]+>|\*\*\*|\.\.\.|…|•",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline);

    private static readonly Regex RunOfOne =
        new(@"(.)\1{5}|^(?:0123456789|123456789|abcdefgh)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Is it certainly no secret or token that Auth0 issued?</summary>
    public static bool IsPlaceholder(string text)
    {
        text = text.Trim();
        // Neither has a space in it.
        if (text.Length == 0 || text.Any(char.IsWhiteSpace) || Reference.IsMatch(text) || RunOfOne.IsMatch(text))
            return true;
        var words = Word.Matches(text).Cast<Match>().Select(match => match.Value.ToLowerInvariant()).ToList();
        return words.Any(Telling.Contains) || words.All(IsPlain) || IsNameOfSecret(text, words);
    }

    // "xxx", "000" and "1234" are words, too.
    private static bool IsPlain(string word) =>
        Plain.Contains(word) || (word.Length > 2 && word.Distinct().Count() == 1) || (word.Length <= 6 && char.IsDigit(word[0]));

    // "contoso-portal-client-secret" is what a secret is called where it is kept.
    private static bool IsNameOfSecret(string text, List<string> words) =>
        !text.Any(char.IsDigit) && words.Any(word => word is "secret" or "token") && words.All(word => word.Length > 2);

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
