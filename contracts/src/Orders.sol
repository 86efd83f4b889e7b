// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IBatches} from "./interfaces/IBatches.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {IModule} from "./interfaces/IModule.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {IOrders} from "./interfaces/IOrders.sol";
import {Cheques} from "./libraries/Cheques.sol";
import {Cheque} from "./libraries/Structs.sol";

/// @title Orders
/// @notice See {IOrders}. It holds no money between transactions, and calls the Escrow and the registry alone.
contract Orders is IOrders {
    uint16 private constant CLASS = 10_000;

    address public immutable escrow;
    IBatches private immutable _batches;
    INodeRegistry private immutable _nodes;
    uint64 private immutable _exitDelay;

    mapping(bytes32 chequeKey => uint256) public spentOf;

    constructor(IBatches batches_) {
        require(batches_.neighbours().orders == address(this), InvalidNeighbour(address(batches_)));
        (_batches, escrow, _nodes) = (batches_, batches_.escrow(), INodeRegistry(batches_.nodes()));
        _exitDelay = batches_.exitDelay();
    }

    /// @inheritdoc IOrders
    function collect(Cheque calldata cheque, bytes calldata signature) external returns (uint256 amount) {
        require(_isOrderCheque(cheque), NotOrderCheque());
        IEscrow purse = IEscrow(escrow);
        require(Cheques.isSigned(purse, cheque, signature), UnsignedCheque());
        (address payer, address auditor, address token) = (cheque.payer, cheque.worker, cheque.token);
        bytes32 key = Cheques.key(payer, cheque.gateway, auditor, token, cheque.epoch, CLASS);
        uint256 spent = spentOf[key];
        (uint256 reserved, uint256 leaving,) = purse.reservationOf(address(this), payer, auditor, token);
        amount = Math.min(Math.saturatingSub(cheque.cumulative, spent), reserved + leaving);
        if (amount == 0) return 0;
        spentOf[key] = spent + amount;
        purse.drawReserved(payer, auditor, token, amount);
        purse.transfer(_payoutOf(auditor), token, amount);
        emit ChequeCollected(auditor, payer, cheque.gateway, token, cheque.epoch, amount);
    }

    /// @inheritdoc IModule
    function exitDelay() external view returns (uint64) {
        return _exitDelay;
    }

    /// @inheritdoc IOrders
    function batches() external view returns (address) {
        return address(_batches);
    }

    /// @dev Of this module. An account that orders from itself would take its reservation back before the exit delay.
    function _isOrderCheque(Cheque calldata cheque) private view returns (bool) {
        return cheque.module == address(this) && cheque.payer != cheque.worker && cheque.auditClass == CLASS
            && cheque.gatewayFeeBps == 0 && cheque.burnBps == 0 && cheque.postingMode == 0;
    }

    /// @dev An address that the Escrow refuses cannot stop the payment.
    function _payoutOf(address auditor) private view returns (address) {
        address payout = _nodes.payoutOf(auditor);
        return payout == escrow ? auditor : payout;
    }
}
