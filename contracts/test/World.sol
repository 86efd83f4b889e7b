// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {INodeRegistry, NodeRegistryParameters} from "../src/interfaces/INodeRegistry.sol";
import {IModelRegistry} from "../src/interfaces/IModelRegistry.sol";
import {IQuorumReferee, QuorumRefereeParameters} from "../src/interfaces/IQuorumReferee.sol";
import {IReferee} from "../src/interfaces/IReferee.sol";
import {Body, Group, ISettlement, Leaf, SettlementParameters} from "../src/interfaces/ISettlement.sol";
import {Job, Offer, Receipt} from "../src/libraries/Bodies.sol";
import {Cheats} from "./Cheats.sol";

/// @notice A deployed network with a gateway, workers, auditors and a payer, and helpers that create receipts and batches.
abstract contract World is Cheats {
    uint256 internal constant GATEWAY_KEY = 0xa1;
    uint256 internal constant WORKER_KEY = 0xb1;
    uint256 internal constant WORKER2_KEY = 0xb2;
    uint256 internal constant PAYER_KEY = 0xc1;
    uint128 internal constant STAKE = 1000e18;
    uint128 internal constant BOND = 10e18;
    uint128 internal constant DEPOSIT = 2e18;
    uint64 internal constant WINDOW = 60;
    uint64 internal constant DEMAND_CLOCK = 30;
    uint64 internal constant VOTE_CLOCK = 45;
    uint64 internal constant SUSPENSION = 600;
    bytes32 internal constant MODEL = keccak256("model");

    IERC20 internal opg;
    INodeRegistry internal registry;
    IModelRegistry internal models;
    IQuorumReferee internal quorum;
    ISettlement internal settlement;
    IReferee[] internal referees;

    address internal gateway = vm.addr(GATEWAY_KEY);
    address internal worker = vm.addr(WORKER_KEY);
    address internal worker2 = vm.addr(WORKER2_KEY);
    address internal payer = vm.addr(PAYER_KEY);
    address[] internal auditors;
    uint256 internal nonces;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        vm.roll(1000);
        deploy();
        for (uint160 i = 1; i <= 4; ++i) {
            auditors.push(address(0xd0 + i));
            register(auditors[i - 1], 4);
        }
        register(gateway, 1);
        register(worker, 2);
        register(worker2, 2);
        fund(payer, 1_000_000e18);
        vm.startPrank(payer);
        opg.approve(address(settlement), type(uint256).max);
        settlement.deposit(address(opg), 1000e18);
        settlement.allocate(gateway, address(opg), 900e18);
        vm.stopPrank();
        for (uint256 i; i < auditors.length; ++i) {
            fund(auditors[i], 100e18);
            vm.prank(auditors[i]);
            opg.approve(address(settlement), type(uint256).max);
        }
        vm.warp(block.timestamp + 1);
    }

    /// @dev Circular references are immutables: addresses of later contracts follow from the deployer's nonce.
    function deploy() internal virtual {
        address[] memory to = new address[](1);
        uint256[] memory amounts = new uint256[](1);
        (to[0], amounts[0]) = (address(this), 1_000_000_000e18);
        uint64 nonce = vm.getNonce(address(this));
        uint64 before = extraReferees();
        address referee = vm.computeCreateAddress(address(this), nonce + 3);
        address settlementAddress = vm.computeCreateAddress(address(this), nonce + 4 + before);
        opg = IERC20(vm.deployCode("OPG.sol:OPG", abi.encode(to, amounts)));
        registry = INodeRegistry(
            vm.deployCode(
                "NodeRegistry.sol:NodeRegistry",
                abi.encode(opg, settlementAddress, NodeRegistryParameters(STAKE, STAKE, STAKE, 1 days, 60))
            )
        );
        models = IModelRegistry(vm.deployCode("ModelRegistry.sol:ModelRegistry"));
        quorum = deployQuorum(settlementAddress, QuorumRefereeParameters(3, VOTE_CLOCK, false));
        deployReferees(settlementAddress);
        referees.push(quorum);
        settlement = deploySettlement(settlementParameters());
        assertEq(address(quorum), referee, "predicted referee");
        assertEq(address(settlement), settlementAddress, "predicted settlement");
    }

    function deployQuorum(address settlementAddress, QuorumRefereeParameters memory p) internal returns (IQuorumReferee) {
        return IQuorumReferee(
            vm.deployCode("QuorumReferee.sol:QuorumReferee", abi.encode(registry, settlementAddress, p))
        );
    }

    function deploySettlement(SettlementParameters memory p) internal returns (ISettlement) {
        return ISettlement(
            vm.deployCode("Settlement.sol:Settlement", abi.encode(opg, registry, models, referees, p))
        );
    }

    function settlementParameters() internal pure virtual returns (SettlementParameters memory) {
        return SettlementParameters({
            challengeWindow: WINDOW,
            maxJobLifetime: 300,
            batchTime: 60,
            demandClock: DEMAND_CLOCK,
            suspension: SUSPENSION,
            challengeBond: BOND,
            demandDeposit: DEPOSIT,
            capBps: 5000,
            slashBps: 5000,
            bountyBps: 5000
        });
    }

    /// @dev Referees in front of the quorum; none by default.
    function extraReferees() internal pure virtual returns (uint64) {
        return 0;
    }

    function deployReferees(address settlementAddress) internal virtual {}

    function fund(address to, uint256 amount) internal {
        opg.transfer(to, amount);
    }

    function register(address account, uint8 roles) internal {
        fund(account, STAKE);
        vm.startPrank(account);
        opg.approve(address(registry), type(uint256).max);
        registry.register(keccak256(abi.encode(account)), hex"01", roles, "http://127.0.0.1:1", STAKE);
        vm.stopPrank();
    }

    // ------------------------------------------------------------------------------------------------ bodies

    function sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function offerOf(address worker_, address token) internal pure returns (Offer memory offer) {
        offer.worker = worker_;
        offer.token = token;
        offer.modelId = MODEL;
        offer.inputUnitPrice = 1e15;
        offer.minimumPrice = 1e16;
        offer.gatewayFeeBps = 500;
        offer.burnBps = 100;
        offer.validUntil = type(uint64).max;
    }

    function keyOf(address worker_) internal view returns (uint256) {
        return worker_ == worker ? WORKER_KEY : WORKER2_KEY;
    }

    /// @dev A valid body for `units` input units, paid by `payer` in OPG.
    function bodyOf(address worker_, uint64 units) internal returns (Body memory body) {
        return bodyIn(worker_, units, address(opg));
    }

    function bodyIn(address worker_, uint64 units, address token) internal returns (Body memory body) {
        body.offer = offerOf(worker_, token);
        Job memory job = body.job;
        (job.requester, job.payer, job.refundTo) = (payer, payer, payer);
        job.gateway = gateway;
        job.token = token;
        job.modelId = MODEL;
        job.runtimeId = keccak256("runtime");
        job.inputHash = keccak256("input");
        job.paramsHash = keccak256("params");
        job.maxPrice = 1e24;
        job.maxInputUnits = type(uint64).max;
        job.maxOutputUnits = 10;
        job.auditBps = 10_000;
        job.executeBy = uint64(block.timestamp + 60);
        job.settleBy = uint64(block.timestamp + 240);
        job.nonce = bytes32(++nonces);
        uint256 price = units * body.offer.inputUnitPrice;
        Receipt memory receipt = body.receipt;
        receipt.worker = worker_;
        receipt.attempt = 1;
        receipt.outputHash = keccak256("output");
        receipt.inputUnits = units;
        receipt.outputUnits = 1;
        receipt.price = price < body.offer.minimumPrice ? body.offer.minimumPrice : price;
        receipt.engineFingerprint = keccak256("engine");
        receipt.startedAt = uint64(block.timestamp) * 1000;
        receipt.finishedAt = receipt.startedAt + 5;
        resign(body);
    }

    /// @dev Signs a body again after a change and updates its hashes.
    function resign(Body memory body) internal view {
        body.job.offerHash = settlement.hashOffer(body.offer);
        body.receipt.jobHash = settlement.hashJob(body.job);
        body.jobSignature = sign(PAYER_KEY, body.receipt.jobHash);
        body.assignmentSignature = sign(
            GATEWAY_KEY,
            settlement.hashAssignment(
                body.receipt.jobHash, body.receipt.worker, body.receipt.attempt, settlement.hashOffer(body.offer)
            )
        );
        body.offerSignature = sign(keyOf(body.offer.worker), body.job.offerHash);
    }

    // ------------------------------------------------------------------------------------------------ batches

    struct Posted {
        bytes32 batchId;
        Group[] groups;
        bytes32[] receiptHashes;
        uint96[] prices;
    }

    /// @dev One group of the given receipts, sorted.
    function groupOf(Body[] memory all) internal view returns (Posted memory p) {
        uint256 n = all.length;
        for (uint256 i = 1; i < n; ++i) {
            for (uint256 k = i; k > 0; --k) {
                if (settlement.hashReceipt(all[k - 1].receipt) <= settlement.hashReceipt(all[k].receipt)) break;
                (all[k - 1], all[k]) = (all[k], all[k - 1]);
            }
        }
        p.receiptHashes = new bytes32[](n);
        p.prices = new uint96[](n);
        p.groups = new Group[](1);
        p.groups[0] = Group(payer, gateway, all[0].job.token, 500, 100, uint32(n), 0);
        for (uint256 i; i < n; ++i) {
            p.receiptHashes[i] = settlement.hashReceipt(all[i].receipt);
            p.prices[i] = uint96(all[i].receipt.price);
            p.groups[0].total += p.prices[i];
        }
    }

    function entriesOf(Posted memory p) internal pure returns (bytes memory entries) {
        for (uint256 i; i < p.prices.length; ++i) {
            entries = abi.encodePacked(entries, p.receiptHashes[i], p.prices[i]);
        }
    }

    function post(address worker_, Body[] memory all) internal returns (Posted memory p) {
        p = groupOf(all);
        uint64 sequence = settlement.nextSequenceOf(worker_);
        vm.prank(worker_);
        p.batchId = settlement.postBatch(sequence, p.groups, entriesOf(p));
    }

    function postOne(address worker_, Body memory body) internal returns (Posted memory) {
        Body[] memory all = new Body[](1);
        all[0] = body;
        return post(worker_, all);
    }

    function nodesOf(Posted memory p) internal pure returns (bytes32[] memory tree) {
        uint256 n = p.prices.length;
        tree = new bytes32[](2 * n - 1);
        uint256 g;
        uint256 end = p.groups[0].count;
        for (uint256 i; i < n; ++i) {
            if (i == end) end += p.groups[++g].count;
            tree[2 * n - 2 - i] = keccak256(
                abi.encode(i, p.receiptHashes[i], p.prices[i], p.groups[g].payer, p.groups[g].gateway, p.groups[g].token)
            );
        }
        for (uint256 i = n - 1; i > 0; --i) {
            tree[i - 1] = Hashes.commutativeKeccak256(tree[2 * i - 1], tree[2 * i]);
        }
    }

    function leafOf(Posted memory p, uint256 index) internal pure returns (Leaf memory leaf) {
        bytes32[] memory tree = nodesOf(p);
        uint256 node = tree.length - 1 - index;
        uint256 depth;
        for (uint256 i = node; i > 0; i = (i - 1) / 2) ++depth;
        leaf = Leaf(p.batchId, uint32(index), p.receiptHashes[index], p.prices[index], p.groups, new bytes32[](depth));
        for (uint256 k; k < depth; ++k) {
            leaf.proof[k] = tree[node % 2 == 0 ? node - 1 : node + 1];
            node = (node - 1) / 2;
        }
    }

    function bodies(address worker_, uint256 n) internal returns (Body[] memory all) {
        all = new Body[](n);
        for (uint256 i; i < n; ++i) {
            all[i] = bodyOf(worker_, uint64(10 + i));
        }
    }

    /// @dev Advances two blocks, so that the jury's randomness can be read.
    function mineJury() internal {
        vm.roll(block.number + 2);
        vm.setBlockhash(block.number - 1, keccak256(abi.encode("block", block.number)));
    }

    function openChallenge(address challenger, Posted memory p, uint256 index, Body memory body)
        internal
        returns (bytes32 id)
    {
        Leaf memory leaf = leafOf(p, index);
        vm.prank(challenger);
        return settlement.challenge(leaf, body.job, body.jobSignature, body.receipt);
    }

    function voteAll(bytes32 id, bool mismatch) internal {
        mineJury();
        address[] memory jurors = quorum.jury(id);
        for (uint256 i; i < jurors.length; ++i) {
            vm.prank(jurors[i]);
            quorum.vote(id, mismatch, keccak256("evidence"));
        }
    }
}
