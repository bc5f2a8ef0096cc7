using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Handovers;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Origins;

/// <summary>
/// Where a token comes from, through members, parameters and their callers. Static is what the source code, configuration or environment hold;
/// what any call gives that cannot be read is not, and neither is what anybody else passes on.
/// </summary>
internal sealed partial class TokenOrigin
{
    private const int MaxReads = 64;

    private readonly OperationSource _source;
    private readonly SymbolUses _uses;
    private readonly OptionsSource _options;
    private readonly bool _isTestProject;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly List<StaticSource> _sources = [];
    private readonly List<string> _names = [];
    private bool _isDynamic;
    private bool _isUnknown;
    private int _reads;

    private TokenOrigin(CompilationFacts facts, CancellationToken cancellationToken)
    {
        _source = facts.Source;
        _uses = facts.Uses;
        _options = facts.Settings;
        _isTestProject = facts.IsTestProject;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The static sources, in the order found.</summary>
    public ImmutableArray<StaticSource> Sources => [.. _sources.Distinct()];

    /// <summary>The names of the settings, constants and members that the token passed.</summary>
    public IEnumerable<string> Names => _names;

    /// <summary>False when there may be other sources that nobody sees.</summary>
    public bool IsCertain => !_isUnknown;

    /// <summary>The origin of a token of which every known source is static; <see langword="null"/> for any other.</summary>
    public static TokenOrigin? Static(TokenHandover handover, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var origin = new TokenOrigin(facts, cancellationToken);
        foreach (var value in new Reading(origin._source, cancellationToken).Read(handover.Value, null).Values)
        {
            if (!handover.IsHeaderText)
                origin.Judge(value);
            else if (HeaderText.Token(value) is { } token)
                origin.Judge(token);
            else
                origin._isDynamic = true;
        }

        return origin._isDynamic || origin._sources.Count == 0 ? null : origin;
    }

    private void Read(IOperation? operation)
    {
        if (operation is null)
            _isDynamic = true;
        else if (_isDynamic || ++_reads > MaxReads)
            _isUnknown = true;
        else
        {
            foreach (var value in new Reading(_source, _cancellationToken).Read(operation, null).Values)
                Judge(value);
        }
    }

    private void Judge(Value value)
    {
        _names.AddRange(value.Trail.Where(step => step.Kind is not (SourceKind.MethodResult or SourceKind.Entry)).Select(step => step.Name));
        // The reading follows a member's own type; somebody else may write into it, too.
        foreach (var step in value.Trail.Where(step => step.Kind == SourceKind.Member))
        {
            if (Member(step) is IFieldSymbol { IsConst: false, IsReadOnly: false } or IPropertySymbol { SetMethod: not null })
                Written(Member(step)!);
        }

        switch (value)
        {
            case NullValue:
                break;
            case TextValue { Constant: { } constant }:
                Constant(constant, value);
                break;
            case TextValue text:
                foreach (var hole in text.Parts.Select(part => part.Hole).OfType<Value>())
                    Judge(hole);
                break;
            case UnknownValue:
                Unknown(value);
                break;
            default:
                _isDynamic = true;
                break;
        }
    }

    private void Constant(string text, Value value)
    {
        if (StaticTokens.IsToken(text, _isTestProject))
            _sources.Add(StaticSource.Constant(value.Trail.Where(step => step.Kind == SourceKind.Member).Select(Member).FirstOrDefault()));
    }

    private ISymbol? Member(SourceStep step) =>
        _source.Operation(step.Node, _cancellationToken) is IMemberReferenceOperation { Member: var member } ? member : null;

    private void Unknown(Value value)
    {
        var setting = value.Trail.FirstOrDefault(step => step.Node == value.Written
            && step.Kind is SourceKind.Configuration or SourceKind.Environment);
        if (setting is not null)
        {
            _sources.Add(StaticSource.Setting(setting));
            return;
        }

        switch (value.Written is null ? null : _source.Operation(value.Written, _cancellationToken))
        {
            case IParameterReferenceOperation { Parameter: var parameter }:
                Passed(parameter);
                break;
            case IMemberReferenceOperation member when SettingCalls.Source(member) is { } read:
                _sources.Add(read);
                break;
            case IInvocationOperation call when SettingCalls.Source(call, value) is { } read:
                _sources.Add(read);
                break;
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member:
                Held(member);
                break;
            default:
                _isDynamic = true;
                break;
        }
    }
}
