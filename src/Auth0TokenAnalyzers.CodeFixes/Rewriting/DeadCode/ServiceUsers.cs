using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>What in a solution may ask a container for a service of the framework: code that names it, pages, and packages that register anything.</summary>
internal sealed class ServiceUsers(FrameworkService service, Solution solution)
{
    // What these register brings with it what it needs, and clients of the SDK ask no container for anything.
    private static readonly ImmutableArray<string> s_selfSufficient =
        ["Auth0.AuthenticationApi", "Auth0.ManagementApi", "Microsoft.Extensions.", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Azure.Functions.",
        "System", "netstandard", "Auth0ManagementTokens", "Auth0TokenAnalyzers"];

    /// <summary>Are there any, as far as anybody can tell?</summary>
    public async Task<bool> AreThereAsync(CancellationToken cancellationToken)
    {
        foreach (Project project in solution.Projects)
        {
            foreach (TextDocument page in project.AdditionalDocuments.Where(Pages.Are))
            {
                if (Names((await page.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString()))
                    return true;
            }
            foreach (Document document in project.Documents)
            {
                if (await IsOneAsync(document, cancellationToken).ConfigureAwait(false))
                    return true;
            }
        }
        return false;
    }

    private bool Names(string text) => service.Types.Concat(service.Askers).Any(text.Contains);

    private async Task<bool> IsOneAsync(Document document, CancellationToken cancellationToken)
    {
        string text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
        bool registers = text.Contains("IServiceCollection") || text.Contains("Services");
        if (!registers && !Names(text))
            return false;
        return await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || root.HasInactiveCode()
            || root.DescendantNodes().OfType<SimpleNameSyntax>().Any(Asks)
            || (registers && root.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => IsOfPackage(call, model, cancellationToken)));
    }

    private bool Asks(SimpleNameSyntax name) => service.Askers.Contains(name.Identifier.ValueText) || IsAskedFor(name);

    // A client that code creates is no service.
    private bool IsAskedFor(SimpleNameSyntax name) => service.Types.Contains(name.Identifier.ValueText)
        && (name.Identifier.ValueText == service.Types[0]
            || name.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax)).Any(node => node is ParameterSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax)
            || name.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { AttributeLists.Count: > 0 });

    // Whatever is told of services: services.AddShop(), services.AddSingleton<Shop>().
    private static bool IsOfPackage(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var receiver, Name: var method }
        && model.GetTypeInfo(receiver, cancellationToken).Type is { } registry
        && (registry.Name is "IServiceCollection" or "ServiceCollection" or "IHostBuilder" or "IWebHostBuilder" || HasServices(registry))
        && (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol symbol
            || IsForeign(symbol)
            || (method is GenericNameSyntax generic && generic.TypeArgumentList.Arguments.Any(type => model.GetTypeInfo(type, cancellationToken).Type is not { } argument || IsForeign(argument)))
            || call.ArgumentList.DescendantNodes().OfType<TypeOfExpressionSyntax>().Any(type => model.GetTypeInfo(type.Type, cancellationToken).Type is not { } argument || IsForeign(argument)));

    // WebApplicationBuilder, IMvcBuilder, AuthenticationBuilder
    private static bool HasServices(ITypeSymbol registry) => registry.AllInterfaces.Concat((registry as INamedTypeSymbol)?.BaseTypesAndSelf() ?? [])
        .SelectMany(type => type.GetMembers("Services"))
        .Any(member => member is IPropertySymbol { Type.Name: "IServiceCollection" });

    private static bool IsForeign(ISymbol symbol) => symbol.DeclaringSyntaxReferences.IsEmpty
        && !s_selfSufficient.Any(name => symbol.ContainingAssembly?.Name.StartsWith(name, StringComparison.Ordinal) == true);
}
