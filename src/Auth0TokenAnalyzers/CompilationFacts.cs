using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Tokens;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers;

/// <summary>What the rules share about one compilation. It lives and dies with the compilation: no analyzer holds symbols of its own.</summary>
internal sealed class CompilationFacts
{
    private static readonly ConditionalWeakTable<Compilation, CompilationFacts> All = new();

    private readonly OperationSource _source;
    private readonly ConcurrentDictionary<(string, SyntaxNode), SyntaxNode> _reporters = new();

    private CompilationFacts(Compilation compilation)
    {
        Compilation = compilation;
        _source = new OperationSource(compilation);
        var writesHeaders = SourceGate.WritesJwtHeaders(compilation);
        Readers = [.. TokenReaders.All.Where(reader => (writesHeaders || reader is not IRawSignatureReader) && !compilation.GetTypesByMetadataName(reader.TypeNames[0]).IsEmpty)];
        Tokens = new TokenSites(compilation, _source, Readers);
        Surroundings = new Auth0Surroundings(compilation);
    }

    public Compilation Compilation { get; }

    /// <summary>The readers of the JWT libraries that are referenced, and those of raw signatures where a JWT header is written.</summary>
    public ImmutableArray<ITokenReader> Readers { get; }

    public TokenSites Tokens { get; }

    public Auth0Surroundings Surroundings { get; }

    /// <summary>The facts of a compilation; <see langword="null"/> when nothing in its source can mint a token.</summary>
    public static CompilationFacts? Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (!All.TryGetValue(compilation, out var facts))
        {
            if (!SourceGate.SpeaksOfTokens(compilation, cancellationToken))
                return null;
            facts = All.GetValue(compilation, key => new CompilationFacts(key));
        }

        return facts.Readers.IsEmpty ? null : facts;
    }

    public ManagementEvidence? Evidence(MintedToken token, AnalyzerConfigOptions options, CancellationToken cancellationToken)
    {
        var hosts = new Auth0Hosts([.. OptionCatalog.TenantDomains.Read(options), .. OptionCatalog.CustomDomains.Read(options)]);
        return ManagementEvidence.Of(token, hosts, Surroundings, new TokenUse(_source, cancellationToken));
    }

    /// <summary>
    /// Is it this token's turn to report at a place? Several tokens can share one long lifetime, which is reported once. The answer stays
    /// the same when the compilation is analysed again, document by document.
    /// </summary>
    public bool MayReport(string id, SyntaxNode where, MintedToken token) => _reporters.GetOrAdd((id, where), token.Site.Syntax) == token.Site.Syntax;

    public TokenFlow Flow(CancellationToken cancellationToken) => new(_source, cancellationToken);

    public SemanticModel Model(SyntaxTree tree) => _source.Model(tree);
}
