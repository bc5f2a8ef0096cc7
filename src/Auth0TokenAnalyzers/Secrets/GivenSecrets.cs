using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>
/// Tells a symbol by which a secret enters the program from one that only hands on what entered elsewhere: a parameter for which another file passes the setting, a
/// property that another file fills with it. The secret is reported there, once.
/// </summary>
internal sealed class GivenSecrets(CompilationFacts facts, CancellationToken cancellationToken)
{
    /// <summary>Is the symbol that an entry reads given the secret by code of the program?</summary>
    public bool Has(SecretEntry entry) =>
        !entry.IsSource
        && facts.Source.Operation(entry.Where, cancellationToken) is { } read
        && Symbol(read) is { } symbol
        && IsGiven(symbol, ImmutableHashSet.Create(SymbolEqualityComparer.Default, symbol), entry.Role);

    private bool IsGiven(ISymbol symbol, ImmutableHashSet<ISymbol> seen, SecretRole role) => Givers(symbol).Any(giver =>
        IsSource(giver, role)
        || (Symbol(giver) is { } handed && SecretSyntax.Role(handed.Name) == role && !seen.Contains(handed)
            // A symbol that nobody gives anything is where it enters. Two that give each other are not.
            && (!Givers(handed).Any() || IsGiven(handed, seen.Add(handed), role))));

    // One that is reported where it enters, that is.
    private bool IsSource(IOperation giver, SecretRole role) => Entries(giver, role).Any(entry =>
        entry.IsSource && entry.Role == role
        && SourceGate.NamesGlobalClient(entry.Where.SyntaxTree)
        && SecretEvidence.IsOfAuth0(entry.Where, [entry.Name], facts.Surroundings));

    private IEnumerable<SecretEntry> Entries(IOperation giver, SecretRole role) =>
        SettingReads.MayRead(giver.Syntax) && SettingReads.Of(Reading(), giver) is { } setting
            ? [setting]
            : SecretOrigins.Of(Reading().Read(giver, null), role, "", giver.Syntax);

    private IEnumerable<IOperation> Givers(ISymbol symbol)
    {
        IEnumerable<IOperation?> values = symbol switch
        {
            IParameterSymbol parameter => facts.Uses.Arguments(parameter, cancellationToken).Cast<IOperation?>(),
            _ when SymbolUses.Positional(symbol) is { } parameter => facts.Uses.Arguments(parameter, cancellationToken).Cast<IOperation?>(),
            IFieldSymbol or IPropertySymbol => facts.Uses.Writes(symbol, cancellationToken),
            _ => [],
        };
        return values.OfType<IOperation>().Where(value => value.ConstantValue is not { HasValue: true, Value: null or "" });
    }

    private static ISymbol? Symbol(IOperation read) => read switch
    {
        IConversionOperation conversion => Symbol(conversion.Operand),
        ICoalesceOperation choice => Symbol(choice.Value),
        ILocalReferenceOperation => null,
        _ => SymbolUses.Symbol(read)?.OriginalDefinition,
    };

    private Reading Reading() => new(facts.Source, cancellationToken);
}
