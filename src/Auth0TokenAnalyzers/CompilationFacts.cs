using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Handovers;
using Auth0TokenAnalyzers.Keeping;
using Auth0TokenAnalyzers.Origins;
using Auth0TokenAnalyzers.Requests;
using Auth0TokenAnalyzers.Rules;
using Auth0TokenAnalyzers.Tokens;
using Auth0TokenAnalyzers.Tokens.Credentials;
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

    // Every rule asks for the same tokens; a token is its own key, and the hosts that the options name are a part of the question.
    private readonly ConditionalWeakTable<MintedToken, ConcurrentDictionary<Auth0Hosts, ManagementEvidence?>> _evidence = new();
    private readonly ulong _names;
    private readonly Lazy<bool> _mintsAnywhere;
    private readonly Lazy<bool> _speaksOfAuth0;
    private readonly Lazy<bool> _mayTalkToAuth0;
    private readonly Lazy<bool> _writesHeaders;

    private CompilationFacts(Compilation compilation)
    {
        Compilation = compilation;
        _mintsAnywhere = new(() => _names != 0 && compilation.SyntaxTrees.Any(MayMint));
        _speaksOfAuth0 = new(() => Surroundings!.HasSdk || compilation.SyntaxTrees.Any(SourceGate.SpeaksOfAuth0));
        _mayTalkToAuth0 = new(() => _speaksOfAuth0.Value || compilation.SyntaxTrees.Any(SourceGate.SpeaksOfApi));
        _writesHeaders = new(() => compilation.SyntaxTrees.Any(SourceGate.WritesJwtHeader));
        _source = new OperationSource(compilation);
        Surroundings = new Auth0Surroundings(compilation);
        IsTestProject = compilation.ReferencedAssemblyNames.Any(name => TestFrameworks.Have(name.Name));
        Uses = new SymbolUses(_source);
        Elements = new ElementTypes(_source);
        Constants = new NamedConstants(_source);
        NamedSettings = new NamedSettings(compilation);
        GrantedClients = new GrantedClients(this);
        Sinks = new ManagementSinks(compilation, _source, Uses);
        TenantSettings = new TenantSettings(this);
        Settings = new OptionsSource(_source);
        Readers = [.. TokenReaders.All.Where(reader => !compilation.GetTypesByMetadataName(reader.TypeNames[0]).IsEmpty && IsOfUse(reader))];
        _names = SigningGate.Mask(Readers);
        Requests = new TokenRequestSites(compilation, _source);
        Lifetimes = new LifetimeMembers(compilation, _source);
        Tokens = new TokenSites(compilation, _source, Readers, new SigningOperations(_source, Readers), MayMint);
    }

    public Compilation Compilation { get; }

    /// <summary>The readers of the JWT libraries that are referenced, and those of raw signatures where a JWT header is written.</summary>
    public ImmutableArray<ITokenReader> Readers { get; }

    public TokenSites Tokens { get; }

    public TokenRequestSites Requests { get; }

    /// <summary>The members that tell how long a token lives.</summary>
    public LifetimeMembers Lifetimes { get; }

    public Auth0Surroundings Surroundings { get; }

    /// <summary>Where symbols are used.</summary>
    public SymbolUses Uses { get; }

    /// <summary>The types of which the program has many objects.</summary>
    public ElementTypes Elements { get; }

    /// <summary>The constants of the program, by their texts.</summary>
    public NamedConstants Constants { get; }

    /// <summary>The names of Auth0's settings that the source writes.</summary>
    public NamedSettings NamedSettings { get; }

    /// <summary>The applications that the code asks for Management API tokens with.</summary>
    public GrantedClients GrantedClients { get; }

    /// <summary>Where tokens go to the Management API.</summary>
    public ManagementSinks Sinks { get; }

    /// <summary>The settings that clients of Auth0's SDK are made with.</summary>
    public TenantSettings TenantSettings { get; }

    /// <summary>Which objects hold settings.</summary>
    public OptionsSource Settings { get; }

    /// <summary>Does the project hold tests? By its reference to a test framework.</summary>
    public bool IsTestProject { get; }

    /// <summary>Can anything in the source mint a token?</summary>
    public bool MintsAnywhere => _mintsAnywhere.Value;

    /// <summary>May the program talk to Auth0? By a reference to Auth0's SDK, by its name in any text, or by the path of the Management API.</summary>
    public bool MayTalkToAuth0 => _mayTalkToAuth0.Value;

    /// <summary>Operations of any place in the compilation.</summary>
    public OperationSource Source => _source;

    /// <summary>The facts of a compilation.</summary>
    public static CompilationFacts Of(Compilation compilation) => All.GetValue(compilation, key => new CompilationFacts(key));

    /// <summary>Does a file name anything that signs? A file that does not signs nothing and holds no helper; most files of most programs.</summary>
    public bool MayMint(SyntaxTree tree) => SigningGate.HasName(tree, _names);

    // What belongs to the framework is in every program: it is of use only where the source speaks of Auth0, and raw signatures only where
    // it writes the header of a JWT, too.
    private bool IsOfUse(ITokenReader reader) =>
        reader is not IFrameworkReader || (_speaksOfAuth0.Value && (reader is not IRawSignatureReader || _writesHeaders.Value));

    /// <summary>Why a token is held for one of Auth0's; <see langword="null"/> when it is not.</summary>
    /// <param name="token">The token.</param>
    /// <param name="options">They may name hosts.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="asksForUse">Is it of interest where the token goes?</param>
    public ManagementEvidence? Evidence(MintedToken token, AnalyzerConfigOptions options, CancellationToken cancellationToken,
        bool asksForUse = true)
    {
        var hosts = OptionCatalog.Hosts(options);
        return _evidence.GetOrCreateValue(token)
            .GetOrAdd(hosts, _ => ManagementEvidence.Of(token, hosts, Surroundings,
                () => asksForUse && new TokenUse(_source, Sinks, Uses, cancellationToken).ReachesManagementApi(token, hosts, Surroundings)));
    }

    /// <summary>
    /// Is it this token's turn to report at a place? Several tokens can share one long lifetime, which is reported once. The answer stays
    /// the same when the compilation is analysed again, document by document.
    /// </summary>
    public bool MayReport(string id, SyntaxNode where, MintedToken token) => MayReport(id, where, token.Site.Syntax);

    /// <summary>The same for whatever stands at a site.</summary>
    public bool MayReport(string id, SyntaxNode where, SyntaxNode site) => _reporters.GetOrAdd((id, where), site) == site;

    public ValueFlow Flow(CancellationToken cancellationToken) => new(_source, cancellationToken);

    public TokenText TokenText(CancellationToken cancellationToken) => new(Flow(cancellationToken), _source, cancellationToken);

    public SemanticModel Model(SyntaxTree tree) => _source.Model(tree);
}
