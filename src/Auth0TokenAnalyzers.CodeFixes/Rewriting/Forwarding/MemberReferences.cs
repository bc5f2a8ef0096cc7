using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>Where the code of a solution reads a member, calls it, or sets it.</summary>
internal sealed class MemberReferences(Solution solution, CancellationToken cancellationToken)
{
    /// <summary>
    /// The reads of a field, property or parameter and the calls of a method, also of the member of an interface that it alone implements. Each place once, however
    /// many projects have the file.
    /// </summary>
    public async Task<IEnumerable<(Document Document, SemanticModel Model, ExpressionSyntax Use)>> ToAsync(ISymbol member)
    {
        var uses = new List<(Document, SemanticModel, ExpressionSyntax)>();
        foreach ((Document document, SemanticModel model, SimpleNameSyntax name) in await NamesOfAsync(member).ConfigureAwait(false))
        {
            ExpressionSyntax whole = name.Whole();
            if (member is not IMethodSymbol)
            {
                if (!IsSet(whole))
                    uses.Add((document, model, whole));
            }
            else if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole)
            {
                uses.Add((document, model, call));
            }
        }
        return uses;
    }

    /// <summary>How often code and documentation name a member.</summary>
    public async Task<int> CountAsync(ISymbol member) => (await LocationsOfAsync(member).ConfigureAwait(false)).Count();

    /// <summary>True when one place of the solution gives the field or property its value.</summary>
    public async Task<bool> IsSetOnceAsync(ISymbol member)
    {
        int assigned = (await NamesOfAsync(member).ConfigureAwait(false)).Count(place => IsSet(place.Name.Whole()));
        int initial = member.DeclaringSyntaxReferences.Count(reference =>
            DeadCode.Initializers.Of(reference.GetSyntax(cancellationToken)) is { } value
                && value.ToString() is not ("null" or "null!" or "\"\"" or "string.Empty" or "default" or "default!"));
        return assigned + initial == 1;
    }

    /// <summary>The parameter that takes an argument, when no other code of the solution calls its method or constructor.</summary>
    public async Task<IParameterSymbol?> ParameterOfOnlyCallAsync(ArgumentSyntax argument, SyntaxNode call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { IsExtensionMethod: false, IsVirtual: false, IsOverride: false,
            IsAbstract: false } method
            || method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty
                && await SymbolFinder.FindSourceDefinitionAsync(method, solution, cancellationToken).ConfigureAwait(false) is null
            || argument.Parent is not ArgumentListSyntax list)
        {
            return null;
        }
        IParameterSymbol? parameter = argument.NameColon is { } name
            ? method.Parameters.FirstOrDefault(candidate => candidate.Name == name.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument));
        if (parameter is not { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_String })
            return null;
        return (await LocationsOfAsync(method).ConfigureAwait(false)).Count() == 1
            ? await SymbolFinder.FindSourceDefinitionAsync(parameter.OriginalDefinition, solution, cancellationToken)
                .ConfigureAwait(false) as IParameterSymbol
            : null;
    }

    private async Task<ImmutableArray<(Document Document, SemanticModel Model, SimpleNameSyntax Name)>> NamesOfAsync(ISymbol member)
    {
        var names = ImmutableArray.CreateBuilder<(Document, SemanticModel, SimpleNameSyntax)>();
        foreach (ReferenceLocation location in await LocationsOfAsync(member).ConfigureAwait(false))
        {
            if (await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true) is SimpleNameSyntax name)
            {
                names.Add((location.Document, model, name));
            }
        }
        return names.ToImmutable();
    }

    private async Task<IEnumerable<ReferenceLocation>> LocationsOfAsync(ISymbol member)
    {
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(member, solution, cancellationToken).ConfigureAwait(false);
        var locations = new List<ReferenceLocation>();
        foreach (ReferencedSymbol symbol in found)
        {
            if (symbol.Locations.Any() && await IsItAsync(symbol.Definition, member).ConfigureAwait(false))
                locations.AddRange(symbol.Locations);
        }
        return locations.Where(location => !location.IsImplicit && location.Document.Project.Language == LanguageNames.CSharp)
            .GroupBy(location => (location.Document.FilePath, location.Location.SourceSpan)).Select(same => same.First());
    }

    // Through an interface or a base class, the code may get another one.
    private async Task<bool> IsItAsync(ISymbol found, ISymbol member)
    {
        if (!(found.IsAbstract || found.IsVirtual || found.IsOverride)
            || SymbolEqualityComparer.Default.Equals(found.OriginalDefinition.ContainingType, member.OriginalDefinition.ContainingType))
            return true;
        IEnumerable<ISymbol> others = found.ContainingType.TypeKind == TypeKind.Interface
            ? await SymbolFinder.FindImplementationsAsync(found, solution, cancellationToken: cancellationToken).ConfigureAwait(false)
            : await SymbolFinder.FindOverridesAsync(found, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
        return others.GroupBy(other => other.ContainingType.ToDisplayString()).Count() == 1;
    }

    private static bool IsSet(ExpressionSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        _ => false,
    };
}
