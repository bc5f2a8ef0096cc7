using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Auth0TokenAnalyzers.Auth0;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Gates;

/// <summary>
/// The cheap question before all others: does a source text speak of what the rules look for? Where none does, nothing is registered.
/// The answers are kept for each tree, so that an edit asks only about the edited file.
/// </summary>
internal static class SourceGate
{
    /// <summary>A JWT header, written as JSON or encoded: "alg", eyJ…, eyA…</summary>
    private static readonly Regex Header = new(@"\b(?:alg\b|Alg\b|ey[A-Z])", RegexOptions.CultureInvariant);

    /// <summary>A token request: client_credentials, ClientCredentialsTokenRequest, oauth/token.</summary>
    private static readonly Regex Request = new("client_credentials|ClientCredentials|oauth/token", RegexOptions.CultureInvariant);

    /// <summary>The pair as it was called before 2017.</summary>
    private static readonly Regex FormerName = new(@"auth0\W?_*api\W?_*(?:secret|key)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>A literal that can hold a signing key, on one line or as the start of a raw one.</summary>
    private static readonly Regex LongText = new("\"\\s*[^\"\\s]{12}", RegexOptions.CultureInvariant);

    /// <summary>What hands a token over: a client of the SDK, a header, an authenticator.</summary>
    private static readonly Regex Handover = new(
        @"ManagementApi|UpdateAccessToken|DelegateTokenProvider|""[Bb]earer|""[Aa]uthorization""|\.Authorization\b *[=\],]|AuthenticationHeaderValue|BearerToken|JwtAuthenticator|RequestHeaderAuthenticator",
        RegexOptions.CultureInvariant);

    private static readonly ConditionalWeakTable<SyntaxTree, TextFacts> Texts = new();

    public static bool SpeaksOfAuth0(SyntaxTree tree) => Of(tree).SpeaksOfAuth0;

    /// <summary>Does the text write the path of the Management API?</summary>
    public static bool SpeaksOfApi(SyntaxTree tree) => Of(tree).SpeaksOfApi;

    /// <summary>Does the text write a token request: its grant, or the path of the token endpoint?</summary>
    public static bool AsksForToken(SyntaxTree tree) => Of(tree).AsksForToken;

    public static bool IsTokenRequest(string text) => Request.IsMatch(text);

    /// <summary>Does the text write the header of a JWT? Where none does, a raw signature is something else: a webhook, a cookie, a hash.</summary>
    public static bool WritesJwtHeader(SyntaxTree tree) => Of(tree).WritesJwtHeader;

    /// <summary>Does the text write what a JWT begins with?</summary>
    public static bool MayHoldToken(SyntaxTree tree) => Of(tree).MayHoldToken;

    /// <summary>May the text name the tenant's global client? Its id is of no interest where no secret is named.</summary>
    public static bool NamesGlobalClient(SyntaxTree tree) => Of(tree).NamesGlobalClient;

    /// <summary>Does the text write anything that can be a signing key?</summary>
    public static bool WritesKey(SyntaxTree tree) => Of(tree).WritesKey;

    /// <summary>Does the text name what takes a token: a client of the SDK, or the header of a request?</summary>
    public static bool HandsTokenOver(SyntaxTree tree) => Of(tree).HandsTokenOver;

    private static TextFacts Of(SyntaxTree tree) => Texts.GetValue(tree, key => new TextFacts(key));

    private sealed class TextFacts(SyntaxTree tree)
    {
        private readonly Lazy<bool> _auth0 = new(() => tree.GetText().ToString().IndexOf("auth0", StringComparison.OrdinalIgnoreCase) >= 0);
        private readonly Lazy<bool> _header = new(() => Header.IsMatch(tree.GetText().ToString()));
        private readonly Lazy<bool> _api = new(() => tree.GetText().ToString().IndexOf("api/v2", StringComparison.Ordinal) >= 0);
        private readonly Lazy<bool> _request = new(() => Request.IsMatch(tree.GetText().ToString()));
        private readonly Lazy<bool> _token = new(() => Jwt.Beginnings(tree.GetText().ToString()).Any());
        private readonly Lazy<bool> _globalClient = new(() => HasGlobalName(tree.GetText().ToString()));
        private readonly Lazy<bool> _key = new(() => LongText.IsMatch(tree.GetText().ToString()));
        private readonly Lazy<bool> _handover = new(() => Handover.IsMatch(tree.GetText().ToString()));

        public bool SpeaksOfAuth0 => _auth0.Value;

        public bool SpeaksOfApi => _api.Value;

        public bool AsksForToken => _request.Value;

        public bool WritesJwtHeader => _header.Value;

        public bool MayHoldToken => _token.Value;

        public bool NamesGlobalClient => _globalClient.Value;

        public bool WritesKey => _key.Value;

        public bool HandsTokenOver => _handover.Value;

        private static bool HasGlobalName(string text) =>
            (text.IndexOf("global", StringComparison.OrdinalIgnoreCase) >= 0 && text.IndexOf("secret", StringComparison.OrdinalIgnoreCase) >= 0)
                || FormerName.IsMatch(text);
    }
}
